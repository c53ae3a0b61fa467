/** notification-service: mails and activity about what the other services tell, exactly one of each for an event. One package a feature. */
@NullMarked
package org.sealwell.notification;

import org.jspecify.annotations.NullMarked;
