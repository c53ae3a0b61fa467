package org.sealwell.recovery.circle;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.sealwell.recovery.proof.ProofHash;

/** What the link in the owner's mail carries behind its {@code #}: the account, and a secret whose hash is stored. */
public record RejectionToken(String account, String secret) {

    public static final int BYTES = 48;
    private static final int ID_BYTES = 16;

    public static RejectionToken draw(String account, SecureRandom random) {
        byte[] secret = new byte[BYTES - ID_BYTES];
        random.nextBytes(secret);
        return new RejectionToken(account, encode(secret));
    }

    public static RejectionToken parse(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        return new RejectionToken(
                encode(Arrays.copyOf(bytes, ID_BYTES)), encode(Arrays.copyOfRange(bytes, ID_BYTES, BYTES)));
    }

    public String text() {
        byte[] bytes = Arrays.copyOf(Base64.getUrlDecoder().decode(account), BYTES);
        System.arraycopy(Base64.getUrlDecoder().decode(secret), 0, bytes, ID_BYTES, BYTES - ID_BYTES);
        return encode(bytes);
    }

    public String hash() {
        return ProofHash.of(secret);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "RejectionToken[redacted]";
    }
}
