package org.sealwell.auth.srp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.agreement.srp.SRP6StandardGroups;

/** The one group of this protocol, and what is computed from it alone. */
public final class SrpGroup {

    /** N, the 3072-bit safe prime of RFC 5054, appendix A. */
    public static final BigInteger N = SRP6StandardGroups.rfc5054_3072.getN();

    /** The generator. */
    public static final BigInteger G = SRP6StandardGroups.rfc5054_3072.getG();

    /** Length of a padded group element. */
    public static final int BYTES = 384;

    /** The multiplier, H(N | PAD(g)). */
    static final BigInteger K = new BigInteger(1, hash(padded(N), padded(G)));

    /** H(N) xor H(g), g as one byte: the form in which clients of this profile prove the group (RFC 2945, 3). */
    static final byte[] PROVEN_GROUP = xor(hash(padded(N)), hash(new byte[] {G.byteValueExact()}));

    private SrpGroup() {}

    /** A group element, left-padded with zeros to the length of N (RFC 5054, 2.1). */
    public static byte[] padded(BigInteger element) {
        byte[] bytes = element.toByteArray();
        int sign = bytes.length > BYTES ? bytes.length - BYTES : 0;
        byte[] padded = new byte[BYTES];
        System.arraycopy(bytes, sign, padded, BYTES - bytes.length + sign, bytes.length - sign);
        return padded;
    }

    static byte[] hash(byte[]... parts) {
        MessageDigest sha256 = sha256();
        for (byte[] part : parts) {
            sha256.update(part);
        }
        return sha256.digest();
    }

    static byte[] hash(String ascii) {
        return hash(ascii.getBytes(US_ASCII));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] both = new byte[one.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (byte) (one[i] ^ other[i]);
        }
        return both;
    }
}
