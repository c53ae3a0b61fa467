/**
 * The primitives and the shapes made of them, and the only package that touches a cipher, a MAC, a hash or a random
 * source. Everything here is one suite, {@code SW1}: AES-256-GCM envelopes with key commitment, HKDF-SHA256, Argon2id or
 * PBKDF2, SRP-6a over the 3072-bit group, ES256, BIP-39. An application does not need this package: it is public for the
 * conformance kit. See {@code docs/protocol}, section 1.
 */
@NullMarked
package org.sealwell.client.crypto;

import org.jspecify.annotations.NullMarked;
