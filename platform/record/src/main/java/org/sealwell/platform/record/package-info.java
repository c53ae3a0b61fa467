/**
 * The signed account record: the public keys of an account, vouched for by their owner. Charter: reading the newest of a chain, and what its
 * key signed. It never decides what a signature is good for, and holds no private key.
 */
@NullMarked
package org.sealwell.platform.record;

import org.jspecify.annotations.NullMarked;
