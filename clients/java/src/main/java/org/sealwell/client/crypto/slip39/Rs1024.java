package org.sealwell.client.crypto.slip39;

/** The checksum of a share: three words that tell any three wrong ones, and most others. */
final class Rs1024 {
    static final int WORDS = 3;

    private static final int[] GENERATOR = {
        0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120
    };

    private Rs1024() {}

    /** Fills in the last three values. */
    static void complete(int[] values, boolean extendable) {
        for (int i = 1; i <= WORDS; i++) {
            values[values.length - i] = 0;
        }
        int checksum = polymod(values, extendable) ^ 1;
        for (int i = 0; i < WORDS; i++) {
            values[values.length - 1 - i] = checksum >> (10 * i) & 1023;
        }
    }

    static boolean isSound(int[] values, boolean extendable) {
        return polymod(values, extendable) == 1;
    }

    private static int polymod(int[] values, boolean extendable) {
        String purpose = extendable ? "shamir_extendable" : "shamir";
        int checksum = 1;
        for (int i = 0; i < purpose.length(); i++) {
            checksum = next(checksum, purpose.charAt(i));
        }
        for (int value : values) {
            checksum = next(checksum, value);
        }
        return checksum;
    }

    private static int next(int checksum, int value) {
        int carried = checksum >> 20;
        int next = (checksum & 0xfffff) << 10 ^ value;
        for (int bit = 0; bit < GENERATOR.length; bit++) {
            if ((carried >> bit & 1) == 1) {
                next ^= GENERATOR[bit];
            }
        }
        return next;
    }
}
