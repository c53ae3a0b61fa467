package org.sealwell.evil;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.agreement.srp.SRP6StandardGroups;

/** The server's side of SRP-6a in the RFC 5054 3072-bit group, written from the protocol's text. */
public final class SrpServer {
    /** The group's prime. */
    public static final BigInteger PRIME = SRP6StandardGroups.rfc5054_3072.getN();

    private static final int BYTES = 384;
    private static final BigInteger GENERATOR = SRP6StandardGroups.rfc5054_3072.getG();
    private static final BigInteger MULTIPLIER = new BigInteger(1, Wire.sha256(pad(PRIME), pad(GENERATOR)));

    private final BigInteger verifier;
    private final BigInteger exponent;
    private final BigInteger publicB;

    /** With a fresh exponent. */
    SrpServer(byte[] verifier, SecureRandom random) {
        this(verifier, new BigInteger(256, random));
    }

    /** With a chosen exponent, for vectors. */
    public SrpServer(byte[] verifier, BigInteger exponent) {
        this.verifier = new BigInteger(1, verifier);
        this.exponent = exponent;
        this.publicB = MULTIPLIER
                .multiply(this.verifier)
                .add(GENERATOR.modPow(exponent, PRIME))
                .mod(PRIME);
    }

    /** The integer in 384 bytes, zeros on the left. */
    public static byte[] pad(BigInteger value) {
        return Wire.bytes(value, BYTES);
    }

    /** Whether the integer is a multiple of the prime, with which anybody could prove anything (RFC 5054, 2.5.4). */
    static boolean isDegenerate(byte[] publicA) {
        return new BigInteger(1, publicA).mod(PRIME).signum() == 0;
    }

    /** B, 384 bytes. */
    public byte[] publicB() {
        return pad(publicB);
    }

    /** M2 when M1 is right. */
    public Optional<byte[]> check(String accountId, byte[] salt, byte[] publicA, byte[] m1) {
        BigInteger u = new BigInteger(1, Wire.sha256(publicA, publicB()));
        BigInteger shared =
                new BigInteger(1, publicA).multiply(verifier.modPow(u, PRIME)).modPow(exponent, PRIME);
        byte[] key = Wire.sha256(pad(shared));
        byte[] groups = Wire.sha256(pad(PRIME));
        byte[] generator = Wire.sha256(new byte[] {5});
        for (int i = 0; i < groups.length; i++) {
            groups[i] ^= generator[i];
        }
        byte[] account = Wire.sha256(accountId.getBytes(US_ASCII));
        byte[] expected = Wire.sha256(groups, account, salt, publicA, publicB(), key);
        return MessageDigest.isEqual(expected, m1) ? Optional.of(Wire.sha256(publicA, m1, key)) : Optional.empty();
    }
}
