package org.sealwell.bench.srp;

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
import org.sealwell.auth.srp.SrpServer;

/** What a login costs the server, and what its three modular powers alone would. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SrpBench {

    private final RawLogin raw = new RawLogin();
    private final SrpServer server = new SrpServer(new SecureRandom());
    private final byte[] salt = new byte[16];

    /** Both steps: B, then the proofs. */
    @Benchmark
    public Object serverWork() {
        SrpServer.Challenge challenge = server.challenge(raw.verifier());
        return server.proofs("AAAAAAAAAAAAAAAAAAAAAA", salt, raw.verifier(), raw.clientPublic(), challenge);
    }

    @Benchmark
    public Object threeModularPowers() {
        return raw.powers();
    }
}
