/** Sealed content: its form, its pieces in the store, and how it is sent without filling the memory. */
@NullMarked
package org.sealwell.share.content;

import org.jspecify.annotations.NullMarked;
