package org.sealwell.client.crypto;

/** Base32 (RFC 4648, 6) of whole groups of five bytes, to be read by people. */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 4;

    private Base32() {}

    /**
     * The first bytes in groups of four characters, e.g. {@code AAAA-BBBB}.
     *
     * @param count a multiple of 5
     */
    public static String grouped(byte[] bytes, int count) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < count * 8; bit += 5) {
            if (bit > 0 && bit % (5 * GROUP) == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(fiveBits(bytes, bit)));
        }
        return text.toString();
    }

    private static int fiveBits(byte[] bytes, int at) {
        int first = at / 8;
        int next = first + 1 < bytes.length ? bytes[first + 1] & 0xff : 0;
        int both = ((bytes[first] & 0xff) << 8) | next;
        return (both >> (11 - (at % 8))) & 31;
    }
}
