/** The address book: each account's address, sealed to this service's own key even in its own store. */
@NullMarked
package org.sealwell.notification.contact;

import org.jspecify.annotations.NullMarked;
