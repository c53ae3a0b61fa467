/** Bodies of revisions that were replaced long ago are no longer kept; their digests are. */
@NullMarked
package org.sealwell.vault.prune;

import org.jspecify.annotations.NullMarked;
