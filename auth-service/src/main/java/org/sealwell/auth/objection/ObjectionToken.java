package org.sealwell.auth.objection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.sealwell.auth.B64;

/** What the link in a notice carries behind its {@code #}: the account, and a secret whose hash is stored. */
public record ObjectionToken(String accountId, byte[] secret) {

    public static final int BYTES = 48;
    private static final int ID_BYTES = 16;

    public static ObjectionToken draw(String accountId, SecureRandom random) {
        byte[] secret = new byte[BYTES - ID_BYTES];
        random.nextBytes(secret);
        return new ObjectionToken(accountId, secret);
    }

    public static ObjectionToken parse(String text) {
        byte[] bytes = B64.decode(text);
        return new ObjectionToken(
                B64.encode(Arrays.copyOf(bytes, ID_BYTES)), Arrays.copyOfRange(bytes, ID_BYTES, BYTES));
    }

    public String text() {
        byte[] bytes = Arrays.copyOf(B64.decode(accountId), BYTES);
        System.arraycopy(secret, 0, bytes, ID_BYTES, secret.length);
        return B64.encode(bytes);
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ObjectionToken[redacted]";
    }
}
