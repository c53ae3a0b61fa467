/** The signatures that open what is locked until a time: from a drand beacon, for clients that talk to this door only. */
@NullMarked
package org.sealwell.gateway.beacon;

import org.jspecify.annotations.NullMarked;
