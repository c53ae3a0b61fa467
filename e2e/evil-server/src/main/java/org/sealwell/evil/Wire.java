package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Bytes, hashes and random names as the protocol writes them. Written from its text: no client's code is shared. */
public final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    /** Base64url without padding. */
    public static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * What {@link #base64url} gave.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static byte[] bytes(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!base64url(bytes).equals(text)) {
            throw new IllegalArgumentException("not base64url without padding");
        }
        return bytes;
    }

    /** The same for a known length. */
    static byte[] bytes(String text, int length) {
        byte[] bytes = bytes(text);
        if (bytes.length != length) {
            throw new IllegalArgumentException("base64url of " + bytes.length + " bytes instead of " + length);
        }
        return bytes;
    }

    /** A big-endian integer in so many bytes, with zeros on the left. */
    public static byte[] bytes(BigInteger value, int length) {
        byte[] raw = value.toByteArray();
        byte[] padded = new byte[length];
        // From the right: a sign byte on the left falls away.
        for (int i = 1; i <= Math.min(raw.length, length); i++) {
            padded[length - i] = raw[raw.length - i];
        }
        return padded;
    }

    /** SHA-256 over the parts, one after the other. */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }

    /** SHA-256 over the text's UTF-8. */
    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 16 random bytes, as accounts, sessions, items and handshakes are named. */
    static String randomId(SecureRandom random) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return base64url(id);
    }

    /** What a compact JWS is over, unverified. */
    static JsonNode payload(String jws) {
        try {
            return JSON.readTree(bytes(jws.split("\\.", -1)[1]));
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a JWS over JSON", e);
        }
    }
}
