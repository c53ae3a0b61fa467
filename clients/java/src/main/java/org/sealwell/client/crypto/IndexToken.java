package org.sealwell.client.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Opaque words for equality search: see {@code docs/protocol/notes.md}, "what tokens leak". */
public final class IndexToken {
    private static final byte[] ZERO = {0};

    private IndexToken() {}

    /** {@code b64u(first 16 bytes of HMAC(index, field | 0x00 | normalised value))}, 22 characters. */
    public static String of(Secret index, String field, String value) {
        byte[] mac =
                Hmac.of(index, field.getBytes(UTF_8), ZERO, normalise(value).getBytes(UTF_8));
        return Base64Url.encode(Arrays.copyOf(mac, 16));
    }

    /** NFKC, lower case in the root locale, no white space around. */
    public static String normalise(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
