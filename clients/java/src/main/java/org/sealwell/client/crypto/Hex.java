package org.sealwell.client.crypto;

/** Strict hexadecimal in lower case, as beacons speak it: one text for each byte sequence. Android had no {@code HexFormat} for long. */
public final class Hex {
    private static final String DIGITS = "0123456789abcdef";

    private Hex() {}

    /** The bytes as text. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 2);
        for (byte each : bytes) {
            text.append(DIGITS.charAt((each >> 4) & 15)).append(DIGITS.charAt(each & 15));
        }
        return text.toString();
    }

    /**
     * The text's bytes, which must be {@code length}.
     *
     * @throws IllegalArgumentException for another length, and for any other character than {@code 0-9a-f}
     */
    public static byte[] decode(String text, int length) {
        if (text.length() != length * 2) {
            throw new IllegalArgumentException("hexadecimal of another length");
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (digit(text.charAt(i * 2)) << 4 | digit(text.charAt(i * 2 + 1)));
        }
        return bytes;
    }

    private static int digit(char character) {
        int digit = DIGITS.indexOf(character);
        if (digit < 0) {
            throw new IllegalArgumentException("not hexadecimal in lower case");
        }
        return digit;
    }
}
