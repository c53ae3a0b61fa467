/**
 * The document store of a single machine: MongoDB's wire protocol over a file. It has no transactions, change streams, partial
 * indexes or expiry, and the suite needs none of them; in production a MongoDB cluster takes its place.
 */
@NullMarked
package org.sealwell.local.store;

import org.jspecify.annotations.NullMarked;
