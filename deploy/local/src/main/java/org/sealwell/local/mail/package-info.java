/**
 * The mail server of a single machine, and the one mailbox where everything it takes arrives. Mails are kept in memory only: the
 * mailbox belongs to the recipient, and nothing of theirs shall lie readable on the disk.
 */
@NullMarked
package org.sealwell.local.mail;

import org.jspecify.annotations.NullMarked;
