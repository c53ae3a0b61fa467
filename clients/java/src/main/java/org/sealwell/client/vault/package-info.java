/**
 * The vault: records sealed on this device, kept by the server in a chain of commits that it can neither read nor rewrite.
 * {@link org.sealwell.client.vault.Records} is what an application uses; the rest checks what the server shows. See {@code
 * docs/protocol}, section 5.
 */
@NullMarked
package org.sealwell.client.vault;

import org.jspecify.annotations.NullMarked;
