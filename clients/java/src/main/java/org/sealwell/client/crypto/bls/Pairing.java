package org.sealwell.client.crypto.bls;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Pairing;
import org.bouncycastle.crypto.bls.Fp12Element;
import org.bouncycastle.crypto.bls.Fp2Element;
import org.bouncycastle.crypto.bls.Fp6Element;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** {@code e} of G1 and G2, to the very bytes of {@code tlock}. */
final class Pairing {
    static final int BYTES = 576;
    private static final int COORDINATE_BYTES = 48;

    private Pairing() {}

    /**
     * The pairing's 12 coordinates of 48 bytes, highest first.
     *
     * <p>There are two pairings by that name. BouncyCastle's is the reduced one, whose last step raises to {@code (p^4 - p^2 + 1) / r}. Those of
     * drand's libraries, and of most others, raise to three times as much, which takes fewer steps (Hayashida, Hayasaka, Teruya: ePrint 2020/875):
     * theirs is the cube of BouncyCastle's. Being bilinear, it is the pairing of three times the point.
     */
    static byte[] bytes(ECPoint one, BLS12_381G2Point other) {
        Fp12Element value = BLS12_381Pairing.pair(one.threeTimes(), other);
        byte[] bytes = new byte[BYTES];
        int at = 0;
        for (BigInteger coordinate :
                Stream.of(value.c1(), value.c0()).flatMap(Pairing::coordinates).toList()) {
            BigIntegers.asUnsignedByteArray(coordinate, bytes, at, COORDINATE_BYTES);
            at += COORDINATE_BYTES;
        }
        return bytes;
    }

    private static Stream<BigInteger> coordinates(Fp6Element element) {
        return Stream.of(element.c2(), element.c1(), element.c0()).flatMap(Pairing::coordinates);
    }

    private static Stream<BigInteger> coordinates(Fp2Element element) {
        return Stream.of(element.c1(), element.c0());
    }

    /** Whether {@code e(one, two) = e(three, four)}: of the cubes it is the same question, for the group's order is no multiple of three. */
    static boolean same(ECPoint one, BLS12_381G2Point two, ECPoint three, BLS12_381G2Point four) {
        ECPoint[] ofG1 = {one.negate(), three};
        BLS12_381G2Point[] ofG2 = {two, four};
        return BLS12_381Pairing.multiPair(ofG1, ofG2).equals(Fp12Element.ONE);
    }
}
