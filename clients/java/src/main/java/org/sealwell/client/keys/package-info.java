/**
 * The keys of an account and how they hang together: password → KEK → account key → secrets and items; the account
 * record that others pin. Opening a keyring is where most lies about keys are noticed. See {@code docs/protocol},
 * section 2.
 */
@NullMarked
package org.sealwell.client.keys;

import org.jspecify.annotations.NullMarked;
