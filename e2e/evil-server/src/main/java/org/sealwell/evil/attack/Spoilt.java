package org.sealwell.evil.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.UnaryOperator;
import org.sealwell.evil.Wire;

/** Compact JWEs (RFC 7516, 7.1), and time locks, with one thing changed. */
final class Spoilt {
    static final int CIPHERTEXT = 3;
    static final int TAG = 4;

    /** Where the masked seed of a time lock begins, behind its point. */
    private static final int SEED = 96;

    private Spoilt() {}

    static UnaryOperator<String> header(String from, String to) {
        return envelope -> {
            String header = envelope.substring(0, envelope.indexOf('.'));
            String text = new String(Wire.bytes(header), UTF_8);
            return Wire.base64url(text.replace(from, to).getBytes(UTF_8)) + envelope.substring(header.length());
        };
    }

    /** In its first byte, so that the text stays strict base64url. */
    static UnaryOperator<String> flip(int part) {
        return envelope -> {
            String[] parts = envelope.split("\\.", -1);
            byte[] bytes = Wire.bytes(parts[part]);
            bytes[0] ^= 1;
            parts[part] = Wire.base64url(bytes);
            return String.join(".", parts);
        };
    }

    /** A time lock whose point is one all the same. */
    static String lock(String lock) {
        byte[] bytes = Wire.bytes(lock);
        bytes[SEED] ^= 1;
        return Wire.base64url(bytes);
    }
}
