package org.sealwell.auth.proof;

import java.math.BigInteger;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.sealwell.auth.srp.SrpServer.Challenge;

/**
 * A login that has begun: stored, so that any replica can finish it, and taken out by its first use. For an address without an account
 * it is the same document with pseudo-random values and {@code known} false. {@code subject} is what the try was counted against.
 */
public record Handshake(
        @BsonId String id,
        String accountId,
        boolean known,
        int credentialVersion,
        boolean knownDevice,
        String subject,
        byte[] salt,
        byte[] verifier,
        byte[] clientPublic,
        byte[] serverSecret,
        byte[] serverPublic,
        Instant expiresAt) {

    Challenge challenge() {
        return new Challenge(new BigInteger(1, serverSecret), new BigInteger(1, serverPublic));
    }

    @Override
    public String toString() {
        return "Handshake[redacted]";
    }
}
