/** Mails this service asks for: sealed requests in an outbox. */
@NullMarked
package org.sealwell.auth.mail;

import org.jspecify.annotations.NullMarked;
