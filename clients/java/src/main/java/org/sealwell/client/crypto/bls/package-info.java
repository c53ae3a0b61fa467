/**
 * Identity-based encryption to what a beacon will sign (Boneh and Franklin's, as {@code tlock} has it), on BLS12-381 with signatures in G1 and keys
 * in G2: drand's scheme {@code bls-unchained-g1-rfc9380}. Curve, pairing and hashing to the curve (RFC 9380) are BouncyCastle's. See {@code
 * docs/protocol}, section 10.
 */
@NullMarked
package org.sealwell.client.crypto.bls;

import org.jspecify.annotations.NullMarked;
