package org.sealwell.client.crypto;

import java.security.SecureRandom;

/** Random names: 16 bytes in base64url, 22 characters. */
public final class Ids {
    private Ids() {}

    public static String random(SecureRandom random) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return Base64Url.encode(id);
    }

    /** Whether the text is 16 bytes in strict base64url: ids go unescaped into contexts and paths. */
    public static boolean isId(String text) {
        try {
            return Base64Url.decode(text).length == 16;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The same text.
     *
     * @throws IllegalArgumentException when it is no id
     */
    public static String require(String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException("not an id: 22 characters of base64url are expected");
        }
        return text;
    }
}
