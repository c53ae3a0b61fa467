package org.sealwell.client.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * The client's side of one SRP-6a handshake (RFC 5054, 2.5; RFC 2945), hashed with SHA-256. See {@code docs/protocol},
 * section 4.
 */
public final class SrpClient {
    /**
     * What proves both sides.
     *
     * @param m1 what the client sends, 32 bytes
     * @param expectedM2 what an honest server answers, 32 bytes
     */
    public record Proof(byte[] m1, byte[] expectedM2, Secret sessionKey) {
        /** Compares the server's proof in constant time. */
        public void requireServerProof(byte[] m2) {
            if (!Digest.same(expectedM2, m2)) {
                throw new ServerLiedException(Lie.SERVER_PROOF_WRONG, "the server does not hold the verifier");
            }
        }
    }

    private final BigInteger a;
    private final BigInteger publicA;

    private SrpClient(BigInteger a) {
        this.a = a;
        this.publicA = SrpGroup.G.modPow(a, SrpGroup.N);
    }

    /** Draws a until A has a non-zero first byte, so that implementations which do not pad agree with those that do. */
    public static SrpClient begin(SecureRandom random) {
        while (true) {
            SrpClient client = new SrpClient(new BigInteger(256, random));
            if (client.publicA()[0] != 0) {
                return client;
            }
        }
    }

    /** For vectors: a handshake with a chosen {@code a}. */
    public static SrpClient withExponent(BigInteger a) {
        return new SrpClient(a);
    }

    /** A, 384 bytes. */
    public byte[] publicA() {
        return SrpGroup.pad(publicA);
    }

    /**
     * Refuses B that would fix the session key whatever the password.
     *
     * @throws ServerLiedException {@link Lie#DEGENERATE_SRP}
     */
    public void requireSound(byte[] publicB) {
        BigInteger b = SrpGroup.number(publicB);
        if (b.mod(SrpGroup.N).signum() == 0 || scrambler(publicB).signum() == 0) {
            throw new ServerLiedException(Lie.DEGENERATE_SRP, "B is a multiple of N, or u is zero");
        }
    }

    /**
     * Computes both proofs.
     *
     * @param accountId I
     * @param password P, base64url of the login secret
     * @param salt 16 bytes
     * @param publicB B, 384 bytes
     */
    public Proof prove(String accountId, String password, byte[] salt, byte[] publicB) {
        requireSound(publicB);
        BigInteger x = exponent(accountId, password, salt);
        BigInteger base = SrpGroup.number(publicB)
                .subtract(SrpGroup.multiplier().multiply(SrpGroup.G.modPow(x, SrpGroup.N)))
                .mod(SrpGroup.N);
        BigInteger shared = base.modPow(a.add(scrambler(publicB).multiply(x)), SrpGroup.N);
        byte[] key = Digest.of(SrpGroup.pad(shared));
        byte[] m1 = Digest.of(groupHash(), Digest.of(accountId.getBytes(US_ASCII)), salt, publicA(), publicB, key);
        return new Proof(m1, Digest.of(publicA(), m1, key), Secret.owning(key));
    }

    /** {@code v = g^x}, 384 bytes: what the server keeps. */
    public static byte[] verifier(String accountId, String password, byte[] salt) {
        return SrpGroup.pad(SrpGroup.G.modPow(exponent(accountId, password, salt), SrpGroup.N));
    }

    private BigInteger scrambler(byte[] publicB) {
        return SrpGroup.number(Digest.of(publicA(), publicB));
    }

    private static BigInteger exponent(String accountId, String password, byte[] salt) {
        byte[] inner = Digest.of((accountId + ":" + password).getBytes(US_ASCII));
        return SrpGroup.number(Digest.of(salt, inner));
    }

    private static byte[] groupHash() {
        byte[] hashed = Digest.of(SrpGroup.pad(SrpGroup.N));
        byte[] generator = Digest.of(new byte[] {5});
        for (int i = 0; i < hashed.length; i++) {
            hashed[i] ^= generator[i];
        }
        return hashed;
    }
}
