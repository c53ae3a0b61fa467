package org.sealwell.evil;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381Pairing;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.bls.Fp12Element;
import org.bouncycastle.crypto.bls.Fp2Element;
import org.bouncycastle.crypto.bls.Fp6Element;
import org.bouncycastle.math.ec.ECPoint;

/** Sound locks to a round of the development beacon (section 10), as anybody can make them who likes to. */
public final class TimeLock {
    private static final int KEY_BYTES = 16;
    private static final int COORDINATE_BYTES = 48;

    private TimeLock() {}

    /**
     * Locks a key.
     *
     * @param key 16 bytes
     * @param seed {@code t}, 16 bytes
     */
    public static String lock(byte[] key, byte[] seed, long round) {
        BigInteger r = scalar(seed, key);
        byte[] point =
                BLS12_381Serialization.compressG2(BLS12_381G2.getGenerator().constantTimeMultiply(r));
        byte[] mask = half("IBE-H2", pairing(DevelopmentBeacon.identity(round).multiply(r)));
        return Wire.base64url(ByteBuffer.allocate(point.length + 2 * KEY_BYTES)
                .put(point)
                .put(xor(seed, mask))
                .put(xor(key, half("IBE-H4", seed)))
                .array());
    }

    /** {@code H3}. */
    private static BigInteger scalar(byte[] seed, byte[] key) {
        byte[] first = Wire.sha256("IBE-H3".getBytes(US_ASCII), seed, key);
        for (int i = 1; ; i++) {
            byte[] next = Wire.sha256(new byte[] {(byte) i, (byte) (i >> 8)}, first);
            next[0] = (byte) ((next[0] & 0xff) >> 1);
            BigInteger scalar = new BigInteger(1, next);
            if (scalar.compareTo(BLS12_381G2.ORDER) < 0) {
                return scalar;
            }
        }
    }

    /** With the beacon's key. BouncyCastle's is the reduced pairing, whose cube the protocol wants: that of three times the point. */
    private static byte[] pairing(ECPoint point) {
        Fp12Element value = BLS12_381Pairing.pair(point.threeTimes(), DevelopmentBeacon.publicKey());
        ByteBuffer bytes = ByteBuffer.allocate(12 * COORDINATE_BYTES);
        for (Fp6Element six : new Fp6Element[] {value.c1(), value.c0()}) {
            for (Fp2Element two : new Fp2Element[] {six.c2(), six.c1(), six.c0()}) {
                bytes.put(Wire.bytes(two.c1(), COORDINATE_BYTES)).put(Wire.bytes(two.c0(), COORDINATE_BYTES));
            }
        }
        return bytes.array();
    }

    private static byte[] half(String label, byte[] hashed) {
        return Arrays.copyOf(Wire.sha256(label.getBytes(US_ASCII), hashed), KEY_BYTES);
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = new byte[one.length];
        for (int i = 0; i < one.length; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }
}
