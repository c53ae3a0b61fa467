/** Whoever reads an account's mailbox proves it by a code, and may then ask the account's trusted contacts for help. No more than that. */
@NullMarked
package org.sealwell.auth.mailbox;

import org.jspecify.annotations.NullMarked;
