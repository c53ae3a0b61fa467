/** Keeping wraps of the recovery key, and giving them to who has the key to one. The same for every way that is such a key. */
@NullMarked
package org.sealwell.recovery.wrap;

import org.jspecify.annotations.NullMarked;
