/**
 * An account's trusted contacts, the shares they hold, and the recovery that runs, if one does: one document, and the changes that it may
 * go through (docs/protocol/contacts.md). The changes are plain functions; only {@link org.sealwell.recovery.circle.Circles} knows a store.
 */
@NullMarked
package org.sealwell.recovery.circle;

import org.jspecify.annotations.NullMarked;
