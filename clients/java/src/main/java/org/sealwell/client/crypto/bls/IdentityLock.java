package org.sealwell.client.crypto.bls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.math.ec.ECPoint;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * Locks a key of 16 bytes to a message: a beacon's signature of it is what opens the lock. The text is {@code b64u(U | V | W)}, 171 characters for
 * 96, 16 and 16 bytes.
 */
public final class IdentityLock {
    private static final int KEY_BYTES = 16;
    private static final int POINT_BYTES = 96;
    private static final int LOCK_BYTES = POINT_BYTES + 2 * KEY_BYTES;
    private static final byte[] H2 = "IBE-H2".getBytes(US_ASCII);
    private static final byte[] H3 = "IBE-H3".getBytes(US_ASCII);
    private static final byte[] H4 = "IBE-H4".getBytes(US_ASCII);

    private IdentityLock() {}

    /**
     * Locks a key.
     *
     * @param key 16 bytes; stays the caller's, to close
     * @throws IllegalArgumentException for a key of another length
     */
    public static String lock(BeaconKey beacon, byte[] message, Secret key, SecureRandom random) {
        byte[] t = new byte[KEY_BYTES];
        random.nextBytes(t);
        try (Secret seed = Secret.copyOf(t)) {
            return lock(beacon, message, key, seed);
        } finally {
            Arrays.fill(t, (byte) 0);
        }
    }

    /**
     * Locks a key with what makes this lock differ from all others.
     *
     * @param key 16 bytes; stays the caller's, to close
     * @param seed {@code t}, 16 bytes that nobody else knows, of one lock only; stays the caller's, to close
     * @throws IllegalArgumentException for either in another length
     */
    public static String lock(BeaconKey beacon, byte[] message, Secret key, Secret seed) {
        byte[] plain = key.copyBytes();
        byte[] t = seed.copyBytes();
        try {
            if (plain.length != KEY_BYTES || t.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key or a seed of another length");
            }
            BigInteger r = scalar(t, plain);
            // e(Q, P)^r as e(r Q, P): a point is multiplied in constant time, a power is not.
            ECPoint masking = BLS12_381G1.constantTimeMultiply(Points.hashed(message), r);
            byte[] lock = Arrays.copyOf(times(r), LOCK_BYTES);
            put(xor(t, mask(masking, beacon.point())), lock, POINT_BYTES);
            put(xor(plain, short16(H4, t)), lock, POINT_BYTES + KEY_BYTES);
            return Base64Url.encode(lock);
        } finally {
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(t, (byte) 0);
        }
    }

    /**
     * Opens what was locked to exactly this message.
     *
     * @param signature the beacon's, of the message, 96 hexadecimal digits in lower case; it is checked
     * @return 16 bytes
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}, for every cause alike
     */
    public static Secret open(BeaconKey beacon, byte[] message, String signature, String lock) {
        try {
            ECPoint signed = BeaconKey.pointOf(signature);
            beacon.requireSigned(message, signed);
            return opened(signed, Base64Url.decode(lock, LOCK_BYTES));
        } catch (IllegalArgumentException e) {
            throw new ServerLiedException(Lie.ENVELOPE_REFUSED, "the time lock does not open");
        }
    }

    private static Secret opened(ECPoint signature, byte[] lock) {
        byte[] u = Arrays.copyOf(lock, POINT_BYTES);
        byte[] v = Arrays.copyOfRange(lock, POINT_BYTES, POINT_BYTES + KEY_BYTES);
        byte[] w = Arrays.copyOfRange(lock, POINT_BYTES + KEY_BYTES, LOCK_BYTES);
        byte[] t = xor(v, mask(signature, Points.g2(u)));
        byte[] plain = xor(w, short16(H4, t));
        try {
            if (!Digest.same(u, times(scalar(t, plain)))) {
                throw new IllegalArgumentException("made by somebody who did not know t");
            }
            return Secret.copyOf(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(t, (byte) 0);
        }
    }

    /** {@code H2(e(one, other))}. */
    private static byte[] mask(ECPoint one, BLS12_381G2Point other) {
        return short16(H2, Pairing.bytes(one, other));
    }

    /** {@code H3(t, key)}: hashes with a bit less, until one is below the group's order. */
    private static BigInteger scalar(byte[] t, byte[] key) {
        byte[] seed = Digest.of(H3, t, key);
        for (int i = 1; i < 1 << 16; i++) {
            byte[] hash = Digest.of(new byte[] {(byte) i, (byte) (i >> 8)}, seed);
            // Not the highest bit is cleared: the first byte is moved, and loses its lowest.
            hash[0] = (byte) ((hash[0] & 0xff) >> 1);
            BigInteger scalar = new BigInteger(1, hash);
            if (scalar.compareTo(BLS12_381G2.ORDER) < 0) {
                return scalar;
            }
        }
        throw new IllegalArgumentException("no scalar, which nobody will ever see");
    }

    private static byte[] times(BigInteger scalar) {
        return BLS12_381Serialization.compressG2(BLS12_381G2.getGenerator().constantTimeMultiply(scalar));
    }

    private static byte[] short16(byte[] label, byte[] hashed) {
        return Arrays.copyOf(Digest.of(label, hashed), KEY_BYTES);
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = new byte[one.length];
        for (int i = 0; i < one.length; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }

    private static void put(byte[] part, byte[] lock, int at) {
        System.arraycopy(part, 0, lock, at, part.length);
    }
}
