/** The kit's part: a key that was split into sheets, of which some are enough, and that wraps the recovery key. */
@NullMarked
package org.sealwell.recovery.kit;

import org.jspecify.annotations.NullMarked;
