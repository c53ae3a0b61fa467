/** The end of an account's shares. */
@NullMarked
package org.sealwell.share.purge;

import org.jspecify.annotations.NullMarked;
