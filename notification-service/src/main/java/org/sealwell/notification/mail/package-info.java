/** What mails say. */
@NullMarked
package org.sealwell.notification.mail;

import org.jspecify.annotations.NullMarked;
