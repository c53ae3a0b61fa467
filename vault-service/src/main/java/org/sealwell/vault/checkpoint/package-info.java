/** The client's own summary of its vault, kept for its other devices. */
@NullMarked
package org.sealwell.vault.checkpoint;

import org.jspecify.annotations.NullMarked;
