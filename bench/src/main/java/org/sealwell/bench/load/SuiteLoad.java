package org.sealwell.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.sealwell.bench.Ratio;
import org.sealwell.local.suite.ClassArchives;
import org.sealwell.local.suite.Listener;
import org.sealwell.local.suite.LocalSuite;
import org.sealwell.local.suite.Service;
import org.sealwell.local.suite.SuiteConfig;

/** Starts the suite without limits on guessing, and loads one thing after the other. */
public final class SuiteLoad {

    private static final double READY_SECONDS = 20;
    private static final double RESIDENT_MEBIBYTES = 256;

    /** The loads by name, in the order in which they are measured. */
    public static final List<String> LOADS = List.of("login", "commit", "pull", "share", "reset");

    private SuiteLoad() {}

    public static void measure(Collection<String> loads, Consumer<Ratio> found)
            throws IOException, InterruptedException {
        Path repository = Path.of("").toAbsolutePath();
        SuiteConfig config = SuiteConfig.ephemeral(repository, Files.createTempDirectory("sealwell-bench"))
                .withArchives(new ClassArchives(repository.resolve("deploy/local/target/cds"), false))
                .withSetting(Service.AUTH, "SEALWELL_AUTH_LOGIN_TRIES_PER_NETWORK", "100000000")
                .withSetting(Service.AUTH, "SEALWELL_AUTH_LOGIN_TRIES_PER_TEN_MINUTES", "100000000")
                .withSetting(Service.AUTH, "SEALWELL_AUTH_LOGIN_TRIES_PER_DAY", "100000000")
                .withSetting(Service.AUTH, "SEALWELL_AUTH_REGISTRATION_STARTS_PER_HOUR", "100000000")
                .withSetting(Service.SHARE, "SEALWELL_SHARE_VISITS_PER_NETWORK", "100000000")
                .withSetting(Service.SHARE, "SEALWELL_SHARE_VISITS_PER_SHARE", "100000000")
                .withSetting(Service.SHARE, "SEALWELL_SHARE_QUOTA_SHARES", "100000000")
                .withSetting(Service.GATEWAY, "SEALWELL_GATEWAY_LIMITS_ADDRESS_REQUESTS", "100000000")
                .withSetting(Service.GATEWAY, "SEALWELL_GATEWAY_LIMITS_ACCOUNT_REQUESTS", "100000000")
                .withSetting(Service.GATEWAY, "SEALWELL_GATEWAY_LIMITS_SIGN_IN_REQUESTS", "100000000");
        long started = System.nanoTime();
        try (LocalSuite suite = LocalSuite.start(config)) {
            double ready = (System.nanoTime() - started) / 1e9;
            found.accept(new Ratio("suite ready", ready, "s", READY_SECONDS, "s: allowed", 1, true));
            String store = "mongodb://127.0.0.1:" + suite.ports().of(Listener.MONGO);
            Persons persons = new Persons(suite);
            if (loads.contains("login")) {
                new LoginLoad(suite.gateway()).measure(found);
            }
            if (loads.contains("commit")) {
                new CommitLoad(suite.ports().url(Listener.VAULT), store, persons).measure(found);
            }
            if (loads.contains("pull")) {
                found.accept(new PullLoad(persons, suite.gateway(), store).measure());
            }
            if (loads.contains("share")) {
                new ShareLoad(suite.gateway(), store, persons).measure(found);
            }
            if (loads.contains("reset")) {
                found.accept(new ResetLoad(suite.gateway(), persons).measure());
            }
            for (Service service : Service.all()) {
                found.accept(new Ratio(
                        "resident, " + service.folder(),
                        resident(suite.pid(service.folder())),
                        "MiB",
                        RESIDENT_MEBIBYTES,
                        "MiB: allowed",
                        1,
                        true));
            }
        }
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
