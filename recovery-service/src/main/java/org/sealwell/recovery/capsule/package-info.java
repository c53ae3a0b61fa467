/** The time capsule's part: half of its key is locked until a date that moves on with each login, the other is in a file. */
@NullMarked
package org.sealwell.recovery.capsule;

import org.jspecify.annotations.NullMarked;
