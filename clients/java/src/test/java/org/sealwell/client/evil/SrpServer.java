package org.sealwell.client.evil;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.SrpGroup;

/** The server's side of SRP-6a, written from the protocol's text. */
public final class SrpServer {
    private final BigInteger verifier;
    private final BigInteger b;
    private final BigInteger publicB;

    /** With a fresh exponent. */
    public SrpServer(byte[] verifier, SecureRandom random) {
        this(verifier, new BigInteger(256, random));
    }

    /** With a chosen exponent, for vectors. */
    public SrpServer(byte[] verifier, BigInteger b) {
        this.verifier = new BigInteger(1, verifier);
        this.b = b;
        this.publicB = SrpGroup.multiplier()
                .multiply(this.verifier)
                .add(SrpGroup.G.modPow(b, SrpGroup.N))
                .mod(SrpGroup.N);
    }

    /** B, 384 bytes. */
    public byte[] publicB() {
        return SrpGroup.pad(publicB);
    }

    /** M2 when M1 is right, null otherwise. */
    public byte[] check(String accountId, byte[] salt, byte[] publicA, byte[] m1) {
        BigInteger u = new BigInteger(1, Digest.of(publicA, publicB()));
        BigInteger shared = new BigInteger(1, publicA)
                .multiply(verifier.modPow(u, SrpGroup.N))
                .modPow(b, SrpGroup.N);
        byte[] key = Digest.of(SrpGroup.pad(shared));
        byte[] groups = Digest.of(SrpGroup.pad(SrpGroup.N));
        byte[] generator = Digest.of(new byte[] {5});
        for (int i = 0; i < groups.length; i++) {
            groups[i] ^= generator[i];
        }
        byte[] expected = Digest.of(groups, Digest.of(accountId.getBytes(US_ASCII)), salt, publicA, publicB(), key);
        return MessageDigest.isEqual(expected, m1) ? Digest.of(publicA, m1, key) : null;
    }
}
