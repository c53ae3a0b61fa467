/** The server's own secret, as independent keyed functions by purpose. */
@NullMarked
package org.sealwell.auth.pepper;

import org.jspecify.annotations.NullMarked;
