package org.sealwell.share;

import java.util.Base64;

/** Base64url without padding, the text form of every binary value on the wire. */
public final class B64 {

    private B64() {}

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Decodes what validation has found strict already.
     *
     * @throws IllegalArgumentException when it is not base64url at all
     */
    public static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
