package org.sealwell.client.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Strict base64url without padding (RFC 4648, 5): one text for each byte sequence, so that texts can be compared. */
public final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Base64Url() {}

    /** The bytes as text. */
    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    static byte[] encodeAscii(byte[] bytes) {
        return ENCODER.encode(bytes);
    }

    /**
     * The text's bytes.
     *
     * @throws IllegalArgumentException for padding, white space, foreign characters or stray bits in the last character
     */
    public static byte[] decode(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
        requireCanonicalEnd(ascii);
        return DECODER.decode(ascii);
    }

    /** The platform's decoder takes padding and stray bits; both would give one value two texts. */
    static void requireCanonicalEnd(byte[] text) {
        int rest = text.length & 3;
        if (rest == 1) {
            throw new IllegalArgumentException("not base64url");
        }
        if (text.length == 0) {
            return;
        }
        int last = ALPHABET.indexOf(text[text.length - 1]);
        if (last < 0 || (rest != 0 && (last & (rest == 2 ? 15 : 3)) != 0)) {
            throw new IllegalArgumentException("padding or stray bits in base64url");
        }
    }

    /**
     * The text's bytes, which must be {@code length}.
     *
     * @throws IllegalArgumentException also for another length
     */
    public static byte[] decode(String text, int length) {
        byte[] bytes = decode(text);
        if (bytes.length != length) {
            throw new IllegalArgumentException("base64url of another length");
        }
        return bytes;
    }
}
