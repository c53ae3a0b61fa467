package org.sealwell.bench.load;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.sealwell.bench.load.Persons.Signed;
import org.sealwell.client.crypto.Base64Url;

/** Shares of 20 KB that nobody could open, for nothing is sealed in them: the service cannot tell. */
final class SharedLinks {

    static final String CONTENT = envelope(20 * 1_024);
    private static final String NOTE = envelope(100);

    private final URI shares;
    private final Signed owner;
    private final String agree;

    SharedLinks(URI gateway, Signed owner) {
        this.shares = gateway.resolve("/api/shares/v1/shares");
        this.owner = owner;
        this.agree = publicKey();
    }

    /** @param terms members of the request beside the usual ones, each with a comma behind it */
    Link make(String terms) {
        Link link = new Link(random(16), random(32));
        String json = "{" + terms + "\"shareId\":\"" + link.id() + "\",\"linkProofHash\":\"" + hash(link.proof())
                + "\",\"serverHalf\":\"" + random(32) + "\",\"content\":[\"" + CONTENT + "\"],\"note\":\"" + NOTE
                + "\",\"agree\":" + agree + "}";
        int status = Posting.json(shares, owner.authorization(), json).status();
        if (status != 201) {
            throw new IllegalStateException("A share was answered " + status);
        }
        return link;
    }

    Link makeWithPassword() {
        return make("\"password\":{\"salt\":\"" + random(16)
                + "\",\"kdf\":{\"alg\":\"argon2id\",\"m\":65536,\"t\":3,\"p\":1},\"proofHash\":\"" + random(32)
                + "\"},");
    }

    /** @return the status, and what was said */
    Posting.Answer open(Link link) {
        return Posting.json(
                opening(link), null, "{\"linkProof\":\"" + link.proof() + "\",\"receipt\":\"" + random(32) + "\"}");
    }

    Posting.Answer openWithWrongPassword(Link link) {
        return Posting.json(
                opening(link),
                null,
                "{\"linkProof\":\"" + link.proof() + "\",\"passwordProof\":\"" + random(32) + "\",\"receipt\":\""
                        + random(32) + "\"}");
    }

    private URI opening(Link link) {
        return URI.create(shares + "/" + link.id() + "/open");
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return Base64Url.encode(random);
    }

    private static String hash(String proof) {
        try {
            return Base64Url.encode(MessageDigest.getInstance("SHA-256").digest(Base64Url.decode(proof)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String envelope(int bytes) {
        return "h".repeat(40) + ".." + "I".repeat(16) + "." + "B".repeat((bytes * 4 + 2) / 3) + "." + "T".repeat(21)
                + "A";
    }

    private static String publicKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            ECPublicKey key = (ECPublicKey) generator.generateKeyPair().getPublic();
            return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                    + coordinate(key.getW().getAffineX()) + "\",\"y\":\""
                    + coordinate(key.getW().getAffineY()) + "\"}";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        byte[] digits = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 32), bytes.length);
        System.arraycopy(digits, 0, padded, 32 - digits.length, digits.length);
        return Base64Url.encode(padded);
    }

    /** What a visitor has. */
    record Link(String id, String proof) {}
}
