package org.sealwell.platform.testkit;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts of the form that clients send. Nothing is in them: the service could not tell. */
public final class Sealed {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int AROUND = 40 + 2 + 16 + 1 + 1 + 22;

    private Sealed() {}

    public static String id() {
        return random(16);
    }

    public static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** An envelope of exactly so many characters. */
    public static String envelope(int length) {
        String tail = random(length - AROUND).substring(0, length - AROUND);
        return "h".repeat(40) + ".." + random(12) + "." + tail + "." + random(16);
    }
}
