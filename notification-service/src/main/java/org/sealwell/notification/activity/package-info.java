/** What happened to an account, for its owner to read: a chain of entries that only grows at its end. See [Note: a log by the one it is about]. */
@NullMarked
package org.sealwell.notification.activity;

import org.jspecify.annotations.NullMarked;
