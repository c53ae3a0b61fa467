package org.sealwell.client.beacon;

import java.math.BigInteger;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.Hex;

/** Signs any round of the development beacon, whatever the time: its secret is in the protocol. */
public final class DevelopmentBeacon {
    private static final BigInteger SECRET =
            new BigInteger(1, Digest.of("sealwell development beacon: worth nothing")).mod(BLS12_381G1.ORDER);

    private DevelopmentBeacon() {}

    /** 96 hexadecimal digits. */
    public static String signature(long round) {
        HashToEllipticCurve hashing = HashToEllipticCurve.getInstance(
                HashToCurveProfile.BLS12_381_G1_XMD_SHA_256_SSWU_RO, "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_");
        return Hex.encode(BLS12_381Serialization.compressG1(
                hashing.hashToCurve(Beacon.message(round)).multiply(SECRET)));
    }
}
