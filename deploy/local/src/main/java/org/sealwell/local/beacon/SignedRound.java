package org.sealwell.local.beacon;

import java.util.HexFormat;

/**
 * A round that has come, by drand's names.
 *
 * @param round from 1
 * @param randomness SHA-256 of the signature, in hexadecimal
 * @param signature 48 bytes in hexadecimal
 */
record SignedRound(long round, String randomness, String signature) {
    static SignedRound of(long round) {
        byte[] signature = DevelopmentChain.sign(round);
        HexFormat hex = HexFormat.of();
        return new SignedRound(round, hex.formatHex(DevelopmentChain.sha256(signature)), hex.formatHex(signature));
    }
}
