package org.sealwell.client.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * Six words that two people read to each other: they are the same on both sides only where both mean the same keys. Made slowly, so that nobody finds
 * other keys that sound alike. See {@code docs/protocol/contacts.md}, "Safety words".
 */
public final class SafetyWords {
    private static final int COUNT = 6;
    private static final long ROUNDS = 262_144;
    private static final byte[] SALT = "sw1/safety-words".getBytes(UTF_8);

    private SafetyWords() {}

    /** Those of a trusted contact, whose account and public keys these are. Takes a tenth of a second or so. */
    public static List<String> ofContact(String accountId, PublicKey sign, PublicKey agree) {
        return of(String.join("\n", "guardian", accountId, sign.thumbprint(), agree.thumbprint()));
    }

    /** Those of a request for help to get back into this account. Takes a tenth of a second or so. */
    public static List<String> ofRequest(String accountId, String requestId, PublicKey key) {
        return of(String.join("\n", "request", accountId, requestId, key.thumbprint()));
    }

    private static List<String> of(String text) {
        try (Secret stretched = PasswordKdf.pbkdf2(text.getBytes(UTF_8), SALT, ROUNDS)) {
            List<String> words = new ArrayList<>(COUNT);
            for (int place = 0; place < COUNT; place++) {
                words.add(Mnemonic.word(stretched.bytes(), place));
            }
            return List.copyOf(words);
        }
    }
}
