package org.sealwell.client.crypto;

import java.util.Arrays;

/** Padding of JSON with trailing spaces to its Padmé length (PURBs, 2019, section 4), at least 256 bytes. */
public final class Padme {
    private static final int LEAST = 256;

    private Padme() {}

    /** The length that a plaintext of {@code length} bytes is padded to. */
    public static int paddedLength(int length) {
        if (length <= LEAST) {
            return LEAST;
        }
        int exponent = 31 - Integer.numberOfLeadingZeros(length);
        int significant = 32 - Integer.numberOfLeadingZeros(exponent);
        int mask = (1 << (exponent - significant)) - 1;
        return Math.addExact(length, mask) & ~mask;
    }

    /** The JSON text's bytes with spaces behind. */
    public static byte[] pad(byte[] json) {
        byte[] padded = Arrays.copyOf(json, paddedLength(json.length));
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }
}
