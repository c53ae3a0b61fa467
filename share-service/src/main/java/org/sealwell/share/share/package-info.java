/** A share in the store: what it is, what opens it, what has come of it, and how it ends. */
@NullMarked
package org.sealwell.share.share;

import org.jspecify.annotations.NullMarked;
