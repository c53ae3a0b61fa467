package org.sealwell.bench.kit;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.slip39.Slip39;

/** A kit of 3 of 5 sheets, made and combined; and the 10,000 rounds of HMAC that SLIP-0039 wants of both. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class KitBench {

    private static final int ROUNDS = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Secret secret = Secret.random(random);
    private List<String> sheets = List.of();

    @Setup
    public void prepare() {
        sheets = Slip39.split(secret, 3, 5, random).subList(1, 4);
    }

    @Benchmark
    public List<String> split() {
        return Slip39.split(secret, 3, 5, random);
    }

    @Benchmark
    public Secret combine() {
        return Slip39.combine(sheets);
    }

    @Benchmark
    public byte[] rounds() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
        byte[] link = new byte[32];
        for (int i = 0; i < ROUNDS; i++) {
            mac.update(link);
            mac.doFinal(link, 0);
        }
        return link;
    }
}
