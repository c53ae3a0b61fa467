/** Of what a person wants to get mails. */
@NullMarked
package org.sealwell.notification.preference;

import org.jspecify.annotations.NullMarked;
