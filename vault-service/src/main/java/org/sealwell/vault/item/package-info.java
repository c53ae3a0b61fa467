/** Reading items: one, many by collection and token, and the revisions of one. */
@NullMarked
package org.sealwell.vault.item;

import org.jspecify.annotations.NullMarked;
