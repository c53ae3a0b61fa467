/** What a visitor does: ask what is needed, and open. */
@NullMarked
package org.sealwell.share.open;

import org.jspecify.annotations.NullMarked;
