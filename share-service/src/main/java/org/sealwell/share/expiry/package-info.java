/** Shares that come to their end by themselves. */
@NullMarked
package org.sealwell.share.expiry;

import org.jspecify.annotations.NullMarked;
