/** Whether somebody has the link, the password, or a proven address. */
@NullMarked
package org.sealwell.share.proof;

import org.jspecify.annotations.NullMarked;
