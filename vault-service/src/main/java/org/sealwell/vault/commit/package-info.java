/** Adding a commit: the compare-and-set that orders everything. */
@NullMarked
package org.sealwell.vault.commit;

import org.jspecify.annotations.NullMarked;
