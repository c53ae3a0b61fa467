package org.sealwell.client.crypto;

import java.math.BigInteger;
import org.bouncycastle.crypto.agreement.srp.SRP6StandardGroups;

/** The RFC 5054 3072-bit group and its integers as bytes. */
public final class SrpGroup {
    /** The prime, N. */
    public static final BigInteger N = SRP6StandardGroups.rfc5054_3072.getN();
    /** The generator, 5. */
    public static final BigInteger G = SRP6StandardGroups.rfc5054_3072.getG();
    /** Bytes of an integer of the group. */
    public static final int BYTES = 384;

    private static final BigInteger K = number(Digest.of(pad(N), pad(G)));

    private SrpGroup() {}

    /** {@code k = H(N | PAD(g))}. */
    public static BigInteger multiplier() {
        return K;
    }

    /** Big-endian, padded on the left to 384 bytes. */
    public static byte[] pad(BigInteger value) {
        byte[] raw = value.toByteArray();
        byte[] padded = new byte[BYTES];
        int skip = Math.max(0, raw.length - BYTES);
        System.arraycopy(raw, skip, padded, BYTES - (raw.length - skip), raw.length - skip);
        return padded;
    }

    /** The bytes as a big-endian, non-negative integer. */
    public static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }
}
