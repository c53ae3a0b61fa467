/** What recovery hears of accounts: that one is gone, and that a password was reset. */
@NullMarked
package org.sealwell.recovery.hearing;

import org.jspecify.annotations.NullMarked;
