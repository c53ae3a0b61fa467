/** Getting the recovery key back with the help of contacts: whoever asks, the time that passes, and the owner who says no. */
@NullMarked
package org.sealwell.recovery.request;

import org.jspecify.annotations.NullMarked;
