package org.sealwell.auth.srp;

import java.math.BigInteger;

/**
 * Powers of the group's generator, from a table: g never changes, so what squaring would compute again for each login is computed once
 * (Brickell, Gordon, McCurley and Wilson, "Fast Exponentiation with Precomputation", 1992). Under half of
 * {@link BigInteger#modPow}'s time, and one of a login's three powers.
 *
 * <p>Which entries are read depends on the exponent, as with {@code modPow}: it must be one that is used once.
 */
final class GeneratorPowers {

    static final int EXPONENT_BITS = 256;

    /** Seven bits at a time: 37 products a power, and a table of 2 MB. */
    private static final int WINDOW_BITS = 7;

    private static final int WINDOWS = (EXPONENT_BITS + WINDOW_BITS - 1) / WINDOW_BITS;
    private static final int DIGITS = 1 << WINDOW_BITS;

    /** What is below N² is below this many bits. */
    private static final int PRODUCT_BITS = 2 * SrpGroup.N.bitLength();

    /** ⌊2^6144 / N⌋. */
    private static final BigInteger RECIPROCAL =
            BigInteger.ONE.shiftLeft(PRODUCT_BITS).divide(SrpGroup.N);

    /** At {@code [w][d]}: g to the power of d · 2^(7w). */
    private static final BigInteger[][] TABLE = table();

    private GeneratorPowers() {}

    /** g^exponent mod N, for exponents of at most {@value #EXPONENT_BITS} bits. */
    static BigInteger power(BigInteger exponent) {
        if (exponent.signum() < 0 || exponent.bitLength() > EXPONENT_BITS) {
            throw new IllegalArgumentException("Not an exponent of this protocol");
        }
        BigInteger power = BigInteger.ONE;
        for (int window = 0; window < WINDOWS; window++) {
            power = reduced(power.multiply(TABLE[window][digit(exponent, window)]));
        }
        return power;
    }

    /**
     * A product of two group elements, mod N: by two more products (Barrett, 1986) instead of {@link BigInteger#mod}, whose division takes twice as
     * long and leaves some fifty kilobytes to collect.
     */
    static BigInteger reduced(BigInteger product) {
        int high = SrpGroup.N.bitLength() - Integer.SIZE;
        BigInteger quotient = product.shiftRight(high).multiply(RECIPROCAL).shiftRight(PRODUCT_BITS - high);
        BigInteger rest = product.subtract(quotient.multiply(SrpGroup.N));
        // The estimate is at most two too small.
        while (rest.compareTo(SrpGroup.N) >= 0) {
            rest = rest.subtract(SrpGroup.N);
        }
        return rest;
    }

    private static int digit(BigInteger exponent, int window) {
        int digit = 0;
        for (int bit = WINDOW_BITS - 1; bit >= 0; bit--) {
            digit = digit << 1 | (exponent.testBit(window * WINDOW_BITS + bit) ? 1 : 0);
        }
        return digit;
    }

    private static BigInteger[][] table() {
        BigInteger[][] table = new BigInteger[WINDOWS][DIGITS];
        BigInteger base = SrpGroup.G;
        for (BigInteger[] powers : table) {
            powers[0] = BigInteger.ONE;
            for (int digit = 1; digit < DIGITS; digit++) {
                powers[digit] = powers[digit - 1].multiply(base).mod(SrpGroup.N);
            }
            base = powers[DIGITS - 1].multiply(base).mod(SrpGroup.N);
        }
        return table;
    }
}
