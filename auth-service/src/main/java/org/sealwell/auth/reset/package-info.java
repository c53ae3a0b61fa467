/** A new password for who has the recovery key, whichever way it came back, and the owner's word against it. */
@NullMarked
package org.sealwell.auth.reset;

import org.jspecify.annotations.NullMarked;
