package org.sealwell.vault.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The digest that a commit's MAC covers: SHA-256 over its changes' SHA-256s (protocol, section 5). */
public final class Digests {

    private Digests() {}

    /** @return b64u of 32 bytes */
    public static String of(List<Change> changes) {
        MessageDigest all = sha256();
        changes.forEach(change -> all.update(bytes(change)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.digest());
    }

    /** @return b64u of 32 bytes */
    public static String of(Change change) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(change));
    }

    private static byte[] bytes(Change change) {
        if (change.digest() != null) {
            return Base64.getUrlDecoder().decode(change.digest());
        }
        MessageDigest one = sha256();
        line(one, change.op());
        line(one, change.itemId());
        line(one, Integer.toString(change.revision()));
        line(one, change.collection());
        line(one, change.key());
        line(one, change.body());
        one.update(tokens(change.tokens()).getBytes(UTF_8));
        return one.digest();
    }

    private static String tokens(@Nullable List<String> tokens) {
        return tokens == null ? "" : String.join(",", tokens.stream().sorted().toList());
    }

    private static void line(MessageDigest digest, @Nullable String text) {
        if (text != null) {
            digest.update(text.getBytes(UTF_8));
        }
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
