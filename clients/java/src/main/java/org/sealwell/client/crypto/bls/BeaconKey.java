package org.sealwell.client.crypto.bls;

import java.util.Arrays;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.math.ec.ECPoint;
import org.sealwell.client.crypto.Hex;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** The public key of a beacon: a point of G2, 96 bytes compressed. */
public final class BeaconKey {
    private static final int BYTES = 96;
    private static final int SIGNATURE_BYTES = 48;

    private final byte[] compressed;
    private final BLS12_381G2Point point;

    private BeaconKey(byte[] compressed) {
        this.compressed = compressed;
        this.point = Points.g2(compressed);
    }

    /**
     * The key as drand writes it.
     *
     * @param hex 192 digits in lower case
     * @throws IllegalArgumentException for what is no point, infinity, or a point outside of the subgroup
     */
    public static BeaconKey ofHex(String hex) {
        return new BeaconKey(Hex.decode(hex, BYTES));
    }

    /**
     * Requires the key's signature of the message: {@code e(signature, G2) = e(hash_to_curve(message), key)}.
     *
     * @param signature 96 hexadecimal digits in lower case: a point of G1, compressed
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}, for every cause alike
     */
    public void requireSigned(byte[] message, String signature) {
        try {
            requireSigned(message, pointOf(signature));
        } catch (IllegalArgumentException e) {
            throw new ServerLiedException(Lie.ENVELOPE_REFUSED, "not the beacon's signature of this round");
        }
    }

    /** @throws IllegalArgumentException for any other point than the key's signature of the message */
    void requireSigned(byte[] message, ECPoint signature) {
        if (!Pairing.same(signature, BLS12_381G2.getGenerator(), Points.hashed(message), point)) {
            throw new IllegalArgumentException("another signature");
        }
    }

    /** @throws IllegalArgumentException for what is no point of G1 in hexadecimal */
    static ECPoint pointOf(String signature) {
        return Points.g1(Hex.decode(signature, SIGNATURE_BYTES));
    }

    BLS12_381G2Point point() {
        return point;
    }

    /** The key as drand writes it: 192 digits in lower case. */
    public String hex() {
        return Hex.encode(compressed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BeaconKey key && Arrays.equals(compressed, key.compressed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(compressed);
    }

    @Override
    public String toString() {
        return "BeaconKey[" + hex() + "]";
    }
}
