package org.sealwell.evil;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECPoint;

/** The beacon whose secret is in the protocol (section 10): whoever wants to signs any round, whatever the time. */
public final class DevelopmentBeacon {
    /** Its name. */
    public static final String CHAIN = "aae7f81aa7ca0e01d980ea017a31fd74d33a7e4ea982847f2a1378ebcc808caa";

    private static final String DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    private static final String PATH = "/api/beacon/v1/" + CHAIN + "/public/";
    private static final long GENESIS = 1_767_225_600;
    private static final int PERIOD = 3;
    private static final BigInteger SECRET = secret("sealwell development beacon: worth nothing");

    private DevelopmentBeacon() {}

    /** The key of whoever makes up their own. */
    public static BigInteger secret(String text) {
        return new BigInteger(1, Wire.sha256(text.getBytes(US_ASCII))).mod(BLS12_381G1.ORDER);
    }

    /** When a round comes. */
    public static Instant timeOf(long round) {
        return Instant.ofEpochSecond(GENESIS + (round - 1) * PERIOD);
    }

    /** Its signature of a round, in hex. */
    public static String signature(long round) {
        return signature(round, SECRET);
    }

    /** Somebody's signature of a round, in hex. */
    public static String signature(long round, BigInteger secret) {
        ECPoint signed = identity(round).multiply(secret);
        return HexFormat.of().formatHex(BLS12_381Serialization.compressG1(signed));
    }

    static ECPoint identity(long round) {
        byte[] message =
                Wire.sha256(ByteBuffer.allocate(Long.BYTES).putLong(round).array());
        return HashToEllipticCurve.getInstance(HashToCurveProfile.BLS12_381_G1_XMD_SHA_256_SSWU_RO, DOMAIN)
                .hashToCurve(message);
    }

    static BLS12_381G2Point publicKey() {
        return BLS12_381G2.getGenerator().constantTimeMultiply(SECRET);
    }

    static boolean isFor(Asked asked) {
        return asked.path().startsWith("/api/beacon/v1/");
    }

    /** As a gateway passes it on, also for rounds to come. */
    static Told answer(Asked asked) {
        if (!asked.path().startsWith(PATH)) {
            return Told.problem(404, "not-found");
        }
        long round = Long.parseLong(asked.path().substring(PATH.length()));
        return round < 1
                ? Told.problem(404, "not-found")
                : Told.json(200, Told.object().put("round", round).put("signature", signature(round)));
    }
}
