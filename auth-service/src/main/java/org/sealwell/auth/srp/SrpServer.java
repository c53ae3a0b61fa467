package org.sealwell.auth.srp;

import static org.sealwell.auth.srp.SrpGroup.K;
import static org.sealwell.auth.srp.SrpGroup.N;
import static org.sealwell.auth.srp.SrpGroup.PROVEN_GROUP;
import static org.sealwell.auth.srp.SrpGroup.hash;
import static org.sealwell.auth.srp.SrpGroup.padded;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * The server's side of SRP-6a: three modular powers with exponents of 256 bits a login. Pure arithmetic: call it on {@link SrpPool}.
 *
 * <p>Neither {@link BigInteger#modPow} nor {@link GeneratorPowers} runs in constant time. What its timing could tell is the one-shot exponent b; the password
 * cannot be reached by it, for the server holds no more than the verifier.
 */
@Singleton
public class SrpServer {

    private final SecureRandom random;

    @Inject
    public SrpServer(SecureRandom random) {
        this.random = random;
    }

    /** Whether a client's value may be used at all: A mod N must not be 0 (RFC 5054, 2.5.4), and A must be a group element. */
    public static boolean isAcceptable(BigInteger clientPublic) {
        return clientPublic.signum() > 0 && clientPublic.compareTo(N) < 0;
    }

    /** A fresh one-shot secret b and B = kv + g^b, redrawn until B fills its length: some clients do not pad. */
    public Challenge challenge(BigInteger verifier) {
        while (true) {
            BigInteger secret = new BigInteger(GeneratorPowers.EXPONENT_BITS, random);
            BigInteger serverPublic = serverPublic(verifier, secret);
            if (serverPublic.bitLength() > N.bitLength() - Byte.SIZE) {
                return new Challenge(secret, serverPublic);
            }
        }
    }

    static BigInteger serverPublic(BigInteger verifier, BigInteger secret) {
        return K.multiply(verifier).add(GeneratorPowers.power(secret)).mod(N);
    }

    /** What the client must have sent, and what the server answers if it did. */
    public Proofs proofs(
            String identity, byte[] salt, BigInteger verifier, BigInteger clientPublic, Challenge challenge) {
        byte[] paddedA = padded(clientPublic);
        byte[] paddedB = padded(challenge.serverPublic());
        BigInteger scrambler = new BigInteger(1, hash(paddedA, paddedB));
        BigInteger premaster =
                clientPublic.multiply(verifier.modPow(scrambler, N)).mod(N).modPow(challenge.secret(), N);
        byte[] key = hash(padded(premaster));
        byte[] clientProof = hash(PROVEN_GROUP, hash(identity), salt, paddedA, paddedB, key);
        return new Proofs(clientProof, hash(paddedA, clientProof, key));
    }

    /** b and B. */
    public record Challenge(BigInteger secret, BigInteger serverPublic) {
        @Override
        public String toString() {
            return "Challenge[redacted]";
        }
    }

    /** M1 and M2. */
    public record Proofs(byte[] clientProof, byte[] serverProof) {

        /** In constant time. */
        public boolean matches(byte[] shown) {
            return MessageDigest.isEqual(clientProof, shown);
        }

        @Override
        public String toString() {
            return "Proofs[redacted]";
        }
    }
}
