package org.sealwell.client.recovery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.crypto.Secret;

/** What a time capsule is made of: X, which RK gives and time opens, and Y, which is in the file. */
final class CapsuleKeys {
    private static final byte[] TIME = "sw1/capsule-time".getBytes(US_ASCII);
    private static final byte[] LOCK = "sw1/capsule-lock".getBytes(US_ASCII);
    private static final String PROOF = "sw1/capsule-proof";

    private CapsuleKeys() {}

    /** X, 16 bytes. */
    static Secret timed(Secret recovery, String capsuleId) {
        return Hkdf.derive16(Base64Url.decode(capsuleId, 16), recovery, TIME);
    }

    /** The one lock of X until a round, for a wait: whoever has RK makes the same, and nobody makes it for another wait. */
    static String lock(Secret recovery, String capsuleId, Duration wait, TimeLock until) {
        byte[] info = ByteBuffer.allocate(LOCK.length + 2 * Long.BYTES)
                .put(LOCK)
                .putLong(until.round())
                .putLong(wait.toSeconds())
                .array();
        try (Secret timed = timed(recovery, capsuleId);
                Secret seed = Hkdf.derive16(Base64Url.decode(capsuleId, 16), recovery, info)) {
            return until.lock(timed, seed);
        }
    }

    /** What RK is wrapped under. */
    static Secret key(Secret timed, Secret half) {
        try (Secret both = Secret.joined(timed, half)) {
            return Hkdf.derive(both, "sw1/capsule");
        }
    }

    /** What the service is shown by who has the file. */
    static String proof(Secret half) {
        return ProofHash.proof(half, PROOF);
    }

    /** What the service keeps to recognise it. */
    static String proofHash(Secret half) {
        return ProofHash.of(half, PROOF);
    }
}
