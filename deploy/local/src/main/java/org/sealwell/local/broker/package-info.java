/**
 * The event broker of a single machine: the real Apache Kafka in one node that is broker and controller at once, with its log in
 * a directory. In production a Kafka cluster takes its place; nothing in the services differs.
 */
@NullMarked
package org.sealwell.local.broker;

import org.jspecify.annotations.NullMarked;
