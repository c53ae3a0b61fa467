package org.sealwell.auth.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Locale;

/** Numbers that people copy from a mail. */
@Singleton
public class Codes {

    public static final String PATTERN = "[0-9]{8}";
    private static final int BOUND = 100_000_000;

    private final SecureRandom random;

    @Inject
    Codes(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        return String.format(Locale.ROOT, "%08d", random.nextInt(BOUND));
    }
}
