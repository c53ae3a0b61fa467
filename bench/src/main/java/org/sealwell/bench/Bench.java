package org.sealwell.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sealwell.bench.load.SuiteLoad;
import org.sealwell.bench.seal.SealBench;
import org.sealwell.bench.srp.SrpBench;

/** Runs what its arguments name ({@code srp seal suite}; all without any) and prints each number beside its limit. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        List<String> chosen = arguments.length == 0 ? List.of("srp", "seal", "suite") : List.of(arguments);
        List<Ratio> ratios = new ArrayList<>();
        if (chosen.contains("srp")) {
            Map<String, Double> micros = run(SrpBench.class);
            ratios.add(new Ratio(
                    "SRP, server work per login",
                    score(micros, "serverWork"),
                    "µs",
                    score(micros, "threeModularPowers"),
                    "µs: three modPows",
                    1.15,
                    true));
        }
        if (chosen.contains("seal")) {
            Map<String, Double> micros = run(SealBench.class);
            ratios.add(perSecond("seal 1 KB", score(micros, "seal"), score(micros, "bareSeal")));
            ratios.add(perSecond("open 1 KB", score(micros, "open"), score(micros, "bareOpen")));
        }
        if (chosen.contains("suite")) {
            SuiteLoad.measure(ratio -> {
                // A load that breaks must not take with it what has been measured.
                System.out.println(ratio.render());
                ratios.add(ratio);
            });
        }
        System.out.println();
        ratios.forEach(ratio -> System.out.println(ratio.render()));
        if (!ratios.stream().allMatch(Ratio::holds)) {
            System.exit(1);
        }
    }

    private static Ratio perSecond(String what, double micros, double bareMicros) {
        return new Ratio(what, 1e6 / micros, "/s", 1e6 / bareMicros, "/s: bare primitives", 0.4, false);
    }

    private static double score(Map<String, Double> scores, String benchmark) {
        return requireNonNull(scores.get(benchmark), "the benchmark has no score");
    }

    private static Map<String, Double> run(Class<?> benchmark) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmark.getName().replace(".", "\\.") + "\\..*")
                        .build())
                .run();
        return results.stream()
                .collect(Collectors.toMap(
                        result -> result.getPrimaryResult().getLabel(),
                        result -> result.getPrimaryResult().getScore()));
    }
}
