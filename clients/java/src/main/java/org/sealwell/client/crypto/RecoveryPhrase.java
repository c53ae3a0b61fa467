package org.sealwell.client.crypto;

import java.security.SecureRandom;
import java.util.List;

/** The 24 words that lead back into an account. Show them once, let the person confirm them, and close this. */
public final class RecoveryPhrase implements AutoCloseable {
    private final Secret entropy;

    private RecoveryPhrase(Secret entropy) {
        this.entropy = entropy;
    }

    /** A fresh phrase of 256 bits. */
    public static RecoveryPhrase random(SecureRandom random) {
        return new RecoveryPhrase(Secret.random(random));
    }

    /**
     * The phrase that a person typed.
     *
     * @throws IllegalArgumentException when words are missing, unknown or do not fit together
     */
    public static RecoveryPhrase parse(String words) {
        return new RecoveryPhrase(Mnemonic.entropy(words));
    }

    /** The words, for the person's eyes. */
    public List<String> words() {
        return Mnemonic.words(entropy);
    }

    /** PK: wraps the recovery key. */
    public Secret key() {
        return entropy;
    }

    @Override
    public String toString() {
        return "RecoveryPhrase[redacted]";
    }

    @Override
    public void close() {
        entropy.close();
    }
}
