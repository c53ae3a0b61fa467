/**
 * Logging in: the SRP handshake, the checks on what it brings, and access tokens that renew themselves. See {@code
 * docs/protocol}, section 4.
 */
@NullMarked
package org.sealwell.client.login;

import org.jspecify.annotations.NullMarked;
