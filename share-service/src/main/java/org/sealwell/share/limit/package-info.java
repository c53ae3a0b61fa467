/** How often something may be tried. */
@NullMarked
package org.sealwell.share.limit;

import org.jspecify.annotations.NullMarked;
