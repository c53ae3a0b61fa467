package org.sealwell.client.crypto.bls;

import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.bls.BLS12_381SubgroupCheck;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/** Points as others send them, compressed: none gets in that is infinity, or outside of its subgroup of prime order. */
final class Points {
    private static final String DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    private static final ECCurve G1 = BLS12_381G1.createCurve();

    private Points() {}

    /**
     * A point of G1.
     *
     * @param compressed 48 bytes
     * @throws IllegalArgumentException for everything else
     */
    static ECPoint g1(byte[] compressed) {
        ECPoint point = BLS12_381Serialization.decompressG1(compressed, G1);
        if (point.isInfinity() || !BLS12_381SubgroupCheck.isInG1Subgroup(point)) {
            throw new IllegalArgumentException("not of G1");
        }
        return point;
    }

    /**
     * A point of G2.
     *
     * @param compressed 96 bytes
     * @throws IllegalArgumentException for everything else
     */
    static BLS12_381G2Point g2(byte[] compressed) {
        BLS12_381G2Point point = BLS12_381Serialization.decompressG2(compressed);
        if (point.isInfinity() || !BLS12_381SubgroupCheck.isInG2Subgroup(point)) {
            throw new IllegalArgumentException("not of G2");
        }
        return point;
    }

    /** {@code hash_to_curve} (RFC 9380, 8.8.1) with the beacons' domain. */
    static ECPoint hashed(byte[] message) {
        // One for each: it holds a hash that two threads must not share.
        return HashToEllipticCurve.getInstance(HashToCurveProfile.BLS12_381_G1_XMD_SHA_256_SSWU_RO, DST)
                .hashToCurve(message);
    }
}
