/** Making a share. */
@NullMarked
package org.sealwell.share.create;

import org.jspecify.annotations.NullMarked;
