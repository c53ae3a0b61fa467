/** notification-service: mails about what the other services tell, exactly one for each event. One package a feature. */
@NullMarked
package org.sealwell.notification;

import org.jspecify.annotations.NullMarked;
