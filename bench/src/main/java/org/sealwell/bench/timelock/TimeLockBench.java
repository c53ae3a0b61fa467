package org.sealwell.bench.timelock;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Pairing;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.bls.BLS12_381SubgroupCheck;
import org.bouncycastle.crypto.bls.Fp12Element;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Secret;

/** A key locked to quicknet's round 1000 and opened with its signature; and the curve's operations that either cannot do without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TimeLockBench {

    private static final long ROUND = 1_000;

    /** Published by drand. */
    private static final String SIGNATURE =
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

    private static final String DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

    private final SecureRandom random = new SecureRandom();
    private final TimeLock timeLock = new TimeLock(Beacon.QUICKNET, ROUND);
    private final Secret key = Secret.copyOf(new byte[16]);
    private final BigInteger scalar = new BigInteger(254, random);
    private final ECCurve curve = BLS12_381G1.createCurve();
    private final BLS12_381G2Point beacon = BLS12_381Serialization.decompressG2(
            HexFormat.of().parseHex(Beacon.QUICKNET.publicKey().hex()));
    private byte[] signature = {};
    private byte[] point = {};
    private String locked = "";

    @Setup
    public void prepare() {
        locked = timeLock.lock(key, random);
        signature = HexFormat.of().parseHex(SIGNATURE);
        point = Arrays.copyOf(Base64.getUrlDecoder().decode(locked), 96);
    }

    @Benchmark
    public String lock() {
        return timeLock.lock(key, random);
    }

    @Benchmark
    public Secret open() {
        return timeLock.open(locked, SIGNATURE);
    }

    /** A point for the round, multiplied; one pairing; a point of G2, multiplied. */
    @Benchmark
    public List<Object> bareLock() throws GeneralSecurityException {
        ECPoint masking = BLS12_381G1.constantTimeMultiply(hashed(), scalar);
        return List.of(BLS12_381Pairing.pair(masking, beacon), multiplied());
    }

    /** Two points read and found in their groups; the signature's two pairings; the lock's one; a point of G2, multiplied. */
    @Benchmark
    public List<Object> bareOpen() throws GeneralSecurityException {
        ECPoint signed = BLS12_381Serialization.decompressG1(signature, curve);
        BLS12_381G2Point u = BLS12_381Serialization.decompressG2(point);
        boolean inGroups = BLS12_381SubgroupCheck.isInG1Subgroup(signed) && BLS12_381SubgroupCheck.isInG2Subgroup(u);
        Fp12Element verified = BLS12_381Pairing.multiPair(
                new ECPoint[] {signed.negate(), hashed()}, new BLS12_381G2Point[] {BLS12_381G2.getGenerator(), beacon});
        return List.of(inGroups, verified, BLS12_381Pairing.pair(signed, u), multiplied());
    }

    private BLS12_381G2Point multiplied() {
        return BLS12_381G2.getGenerator().constantTimeMultiply(scalar);
    }

    private static ECPoint hashed() throws GeneralSecurityException {
        byte[] round = new BigInteger("1000").toByteArray();
        byte[] number = new byte[8];
        System.arraycopy(round, 0, number, 8 - round.length, round.length);
        byte[] message = MessageDigest.getInstance("SHA-256").digest(number);
        return HashToEllipticCurve.getInstance(HashToCurveProfile.BLS12_381_G1_XMD_SHA_256_SSWU_RO, DST)
                .hashToCurve(message);
    }
}
