/** The signed account record: the public keys of an account, vouched for by their owner. */
@NullMarked
package org.sealwell.auth.record;

import org.jspecify.annotations.NullMarked;
