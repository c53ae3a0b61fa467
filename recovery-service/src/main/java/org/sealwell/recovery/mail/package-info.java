/** Mails that are asked for: what is in them is sealed to notification-service. */
@NullMarked
package org.sealwell.recovery.mail;

import org.jspecify.annotations.NullMarked;
