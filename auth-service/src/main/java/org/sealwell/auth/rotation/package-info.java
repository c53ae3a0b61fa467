/** A new account key: all its wraps are replaced at once, and the one before stays reachable until nothing is sealed under it any more. */
@NullMarked
package org.sealwell.auth.rotation;

import org.jspecify.annotations.NullMarked;
