/**
 * Trusted contacts: some of several people give the owner's key back, after a waiting period that nobody can shorten. {@link
 * org.sealwell.client.guardian.TrustedContacts} is for the owner, {@link org.sealwell.client.guardian.Guardianships} for who helps, {@link
 * org.sealwell.client.guardian.ContactRecovery} for the owner who has lost everything. See {@code docs/protocol/contacts.md}.
 */
@NullMarked
package org.sealwell.client.guardian;

import org.jspecify.annotations.NullMarked;
