package org.sealwell.local.beacon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;

/** The chain that everybody can sign: {@code docs/protocol}, section 10. */
final class DevelopmentChain {
    static final String SCHEME = "bls-unchained-g1-rfc9380";
    static final String ID = "development";
    static final Instant GENESIS = Instant.ofEpochSecond(1_767_225_600);
    static final Duration PERIOD = Duration.ofSeconds(3);

    private static final String DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    private static final BigInteger SECRET = new BigInteger(
                    1, sha256("sealwell development beacon: worth nothing".getBytes(US_ASCII)))
            .mod(BLS12_381G1.ORDER);

    private DevelopmentChain() {}

    /** A point of G2, 96 bytes. */
    static byte[] publicKey() {
        return BLS12_381Serialization.compressG2(BLS12_381G2.getGenerator().constantTimeMultiply(SECRET));
    }

    /** In the place of what drand hashes of its members. */
    static byte[] seed() {
        return sha256("sealwell development beacon".getBytes(US_ASCII));
    }

    /** What the chain is called by, made as drand makes it. */
    static byte[] hash() {
        byte[] times = ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(Math.toIntExact(PERIOD.toSeconds()))
                .putLong(GENESIS.getEpochSecond())
                .array();
        return sha256(times, publicKey(), seed(), ID.getBytes(US_ASCII));
    }

    /** When a round comes, from 1. */
    static Instant timeOf(long round) {
        return GENESIS.plus(PERIOD.multipliedBy(round - 1));
    }

    /** The last round that has come; 0 before genesis. */
    static long latest(Instant now) {
        return now.isBefore(GENESIS) ? 0 : Duration.between(GENESIS, now).dividedBy(PERIOD) + 1;
    }

    /** A point of G1, 48 bytes. */
    static byte[] sign(long round) {
        byte[] message = sha256(ByteBuffer.allocate(Long.BYTES).putLong(round).array());
        return BLS12_381Serialization.compressG1(BLS12_381G1.constantTimeMultiply(
                HashToEllipticCurve.getInstance(HashToCurveProfile.BLS12_381_G1_XMD_SHA_256_SSWU_RO, DST)
                        .hashToCurve(message),
                SECRET));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
