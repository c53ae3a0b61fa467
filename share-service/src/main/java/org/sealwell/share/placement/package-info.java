/** How a share of either profile gets into the store: quota, content, and then the share itself. */
@NullMarked
package org.sealwell.share.placement;

import org.jspecify.annotations.NullMarked;
