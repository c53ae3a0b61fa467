/** Proving an e-mail address that the owner has allowed. */
@NullMarked
package org.sealwell.share.code;

import org.jspecify.annotations.NullMarked;
