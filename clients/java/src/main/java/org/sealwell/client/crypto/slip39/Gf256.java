package org.sealwell.client.crypto.slip39;

import java.util.Map;

/** Polynomials over GF(256) with Rijndael's modulus. Without tables: which of their lines were read could be felt by others on the device. */
final class Gf256 {
    private Gf256() {}

    /**
     * The value at {@code x} of the polynomial of least degree through the points, byte by byte.
     *
     * @param points values of one length by their places, which are no secrets
     */
    static byte[] interpolate(Map<Integer, byte[]> points, int x) {
        byte[] known = points.get(x);
        if (known != null) {
            return known.clone();
        }
        byte[] value = new byte[points.values().iterator().next().length];
        points.forEach((place, bytes) -> {
            int weight = weight(points, place, x);
            for (int i = 0; i < value.length; i++) {
                value[i] ^= (byte) multiply(weight, bytes[i] & 0xff);
            }
        });
        return value;
    }

    /** Lagrange's basis polynomial of a place, at {@code x}. */
    private static int weight(Map<Integer, byte[]> points, int place, int x) {
        int above = 1;
        int below = 1;
        for (int other : points.keySet()) {
            if (other != place) {
                above = multiply(above, x ^ other);
                below = multiply(below, place ^ other);
            }
        }
        return multiply(above, inverse(below));
    }

    /** {@code a} to the power of 254. */
    private static int inverse(int a) {
        int inverse = 1;
        int power = a;
        for (int bit = 1; bit < 8; bit++) {
            power = multiply(power, power);
            inverse = multiply(inverse, power);
        }
        return inverse;
    }

    static int multiply(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bit = 0; bit < 8; bit++) {
            product ^= shifted & -(b >> bit & 1);
            shifted = shifted << 1 ^ (0x11b & -(shifted >> 7 & 1));
        }
        return product;
    }
}
