/** The owner's side of trusted contacts: invite, confirm, arrange what they hold, remove. */
@NullMarked
package org.sealwell.recovery.guardian;

import org.jspecify.annotations.NullMarked;
