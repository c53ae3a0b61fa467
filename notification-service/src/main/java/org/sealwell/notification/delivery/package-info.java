/** Mails on their way: stored before they are sent, sent until they are accepted, each once. */
@NullMarked
package org.sealwell.notification.delivery;

import org.jspecify.annotations.NullMarked;
