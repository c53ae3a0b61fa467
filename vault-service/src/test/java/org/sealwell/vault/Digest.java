package org.sealwell.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The protocol's digest once more, written for the tests from its text alone. */
public final class Digest {

    private Digest() {}

    public static String of(List<Map<String, Object>> changes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        changes.forEach(change -> all.writeBytes(sha256(text(change).getBytes(UTF_8))));
        return base64(sha256(all.toByteArray()));
    }

    public static String of(Map<String, Object> change) {
        return base64(sha256(text(change).getBytes(UTF_8)));
    }

    private static String text(Map<String, Object> change) {
        List<?> tokens = (List<?>) change.getOrDefault("tokens", List.of());
        return String.join(
                "\n",
                member(change, "op"),
                member(change, "itemId"),
                member(change, "revision"),
                member(change, "collection"),
                member(change, "key"),
                member(change, "body"),
                String.join(",", tokens.stream().map(String::valueOf).sorted().toList()));
    }

    private static String member(Map<String, Object> change, String name) {
        return Objects.toString(change.get(name), "");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
