/** How many shares and bytes an account has live. */
@NullMarked
package org.sealwell.share.quota;

import org.jspecify.annotations.NullMarked;
