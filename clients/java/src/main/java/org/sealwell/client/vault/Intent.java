package org.sealwell.client.vault;

import org.jspecify.annotations.Nullable;

/**
 * What the application wants done with an item.
 *
 * @param basedOn the revision it knows; another one in the vault is a conflict
 * @param draft what to put; null to delete
 */
record Intent(String id, long basedOn, @Nullable RecordDraft draft) {}
