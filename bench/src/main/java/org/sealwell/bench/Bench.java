package org.sealwell.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sealwell.bench.kit.KitBench;
import org.sealwell.bench.load.SuiteLoad;
import org.sealwell.bench.seal.SealBench;
import org.sealwell.bench.srp.SrpBench;
import org.sealwell.bench.timelock.TimeLockBench;

/** Runs what its arguments name ({@code srp seal kit timelock suite}; all without any) and prints each number beside its limit. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        Set<String> chosen = chosen(arguments);
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
        if (chosen.contains("kit")) {
            Map<String, Double> micros = run(KitBench.class);
            for (String work : List.of("split", "combine")) {
                ratios.add(new Ratio(
                        "kit of 3 of 5 sheets, " + work,
                        score(micros, work),
                        "µs",
                        score(micros, "rounds"),
                        "µs: its rounds of HMAC alone",
                        1.5,
                        true));
            }
        }
        if (chosen.contains("timelock")) {
            Map<String, Double> micros = run(TimeLockBench.class);
            ratios.add(timeLock("lock", score(micros, "lock"), score(micros, "bareLock")));
            ratios.add(timeLock("open", score(micros, "open"), score(micros, "bareOpen")));
        }
        if (SuiteLoad.LOADS.stream().anyMatch(chosen::contains)) {
            SuiteLoad.measure(chosen, ratio -> {
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

    /** Everything, unless something is named; {@code suite} is all that the suite is loaded with. */
    private static Set<String> chosen(String[] named) {
        Set<String> known = new LinkedHashSet<>(List.of("srp", "seal", "kit", "timelock"));
        known.addAll(SuiteLoad.LOADS);
        Set<String> chosen = new LinkedHashSet<>(List.of(named));
        if (chosen.isEmpty()) {
            return known;
        }
        if (chosen.remove("suite")) {
            chosen.addAll(SuiteLoad.LOADS);
        }
        if (!known.containsAll(chosen)) {
            System.err.println("The bench knows suite and " + known);
            System.exit(2);
        }
        return chosen;
    }

    private static Ratio timeLock(String work, double micros, double bareMicros) {
        return new Ratio("time lock, " + work, micros, "µs", bareMicros, "µs: the curve's operations alone", 1.5, true);
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
