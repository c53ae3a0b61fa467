package org.sealwell.bench.srp;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.auth.srp.SrpServer;

/** What a login costs the server, and what its three modular powers alone would. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SrpBench {

    private static final int EXPONENT_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final SrpServer server = new SrpServer(random);
    private final BigInteger verifier = element();
    private final BigInteger clientPublic = element();
    private final byte[] salt = new byte[16];

    /** Both steps: B, then the proofs. */
    @Benchmark
    public Object serverWork() {
        SrpServer.Challenge challenge = server.challenge(verifier);
        return server.proofs("AAAAAAAAAAAAAAAAAAAAAA", salt, verifier, clientPublic, challenge);
    }

    /** g^b, v^u and (…)^b with exponents of the same lengths. */
    @Benchmark
    public void threeModularPowers(Blackhole hole) {
        BigInteger b = exponent();
        hole.consume(SrpGroup.G.modPow(b, SrpGroup.N));
        hole.consume(verifier.modPow(exponent(), SrpGroup.N));
        hole.consume(clientPublic.modPow(b, SrpGroup.N));
    }

    private BigInteger element() {
        return SrpGroup.G.modPow(exponent(), SrpGroup.N);
    }

    private BigInteger exponent() {
        return new BigInteger(EXPONENT_BITS, random);
    }
}
