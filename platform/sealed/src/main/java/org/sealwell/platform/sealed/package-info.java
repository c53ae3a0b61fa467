/**
 * Messages that only one service may read. Charter: JWE ({@code ECDH-ES+A256KW}, {@code A256GCM}, P-256) of a JSON object from any
 * service to the holder of one private key. It knows nothing of mails, and holds no key by itself.
 */
@NullMarked
package org.sealwell.platform.sealed;

import org.jspecify.annotations.NullMarked;
