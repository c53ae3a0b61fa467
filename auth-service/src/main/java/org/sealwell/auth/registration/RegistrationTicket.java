package org.sealwell.auth.registration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.sealwell.auth.B64;

/** A ticket as its holder has it: the registration's id, and a secret whose hash is stored. */
record RegistrationTicket(String addressIndex, byte[] secret) {

    static final int BYTES = 64;
    private static final int HALF = 32;

    static RegistrationTicket parse(String text) {
        byte[] bytes = B64.decode(text);
        return new RegistrationTicket(B64.encode(Arrays.copyOf(bytes, HALF)), Arrays.copyOfRange(bytes, HALF, BYTES));
    }

    String text() {
        byte[] bytes = Arrays.copyOf(B64.decode(addressIndex), BYTES);
        System.arraycopy(secret, 0, bytes, HALF, HALF);
        return B64.encode(bytes);
    }

    String hash() {
        try {
            return B64.encode(MessageDigest.getInstance("SHA-256").digest(secret));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "RegistrationTicket[redacted]";
    }
}
