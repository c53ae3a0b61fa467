/**
 * The whole suite on one machine, for people as a program and for tests as an object. It decides who listens where, who may see
 * which secret, what is started when, and tells where everything is.
 */
@NullMarked
package org.sealwell.local.suite;

import org.jspecify.annotations.NullMarked;
