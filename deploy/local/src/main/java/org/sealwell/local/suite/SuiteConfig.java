package org.sealwell.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwell.local.process.RestartPolicy;
import org.sealwell.local.process.Screen;

/**
 * How a suite is to run.
 *
 * @param repository where the services' folders are, built
 * @param data where everything that outlives a run is kept
 * @param ports who listens where
 * @param services which services to start; one that has not been built is left out with a word
 * @param heap each service's {@code -Xmx}
 * @param patience how long everything may take to become ready
 * @param restarts when what dies is started again
 * @param settings environment variables for single services, by folder
 * @param archives of loaded classes, for quick starts; none without it
 * @param screen where to tell how it goes
 */
public record SuiteConfig(
        Path repository,
        Path data,
        Ports ports,
        List<Service> services,
        String heap,
        Duration patience,
        RestartPolicy restarts,
        Map<String, Map<String, String>> settings,
        Optional<ClassArchives> archives,
        Screen screen) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public SuiteConfig {
        services = List.copyOf(services);
        settings = Map.copyOf(settings);
    }

    /** The whole suite with what the environment says: {@code SEALWELL_DATA}, {@code SEALWELL_HEAP} and the ports. */
    public static SuiteConfig of(Path repository, Map<String, String> environment, Screen screen) {
        return new SuiteConfig(
                repository,
                Path.of(environment.getOrDefault(
                        "SEALWELL_DATA", repository.resolve(".data").toString())),
                Ports.of(environment),
                Service.all(),
                environment.getOrDefault("SEALWELL_HEAP", "64m"),
                PATIENCE,
                RestartPolicy.DEFAULT,
                Map.of(),
                Optional.empty(),
                screen);
    }

    /** The whole suite on free ports with its data in a directory of the caller's: for tests. */
    public static SuiteConfig ephemeral(Path repository, Path data) throws IOException {
        return of(repository, Map.of(), new Screen(System.out, false, false))
                .withPorts(Ports.free())
                .withData(data);
    }

    /** The same on other ports. */
    public SuiteConfig withPorts(Ports other) {
        return new SuiteConfig(repository, data, other, services, heap, patience, restarts, settings, archives, screen);
    }

    /** The same with its data elsewhere. */
    public SuiteConfig withData(Path other) {
        return new SuiteConfig(
                repository, other, ports, services, heap, patience, restarts, settings, archives, screen);
    }

    /** The same with the services' folders elsewhere. */
    public SuiteConfig withRepository(Path other) {
        return new SuiteConfig(other, data, ports, services, heap, patience, restarts, settings, archives, screen);
    }

    /** The same with archives of loaded classes. */
    public SuiteConfig withArchives(ClassArchives some) {
        return new SuiteConfig(
                repository, data, ports, services, heap, patience, restarts, settings, Optional.of(some), screen);
    }

    /** The same with these services only. */
    public SuiteConfig withServices(List<Service> others) {
        return new SuiteConfig(repository, data, ports, others, heap, patience, restarts, settings, archives, screen);
    }

    /** The same with an environment variable for one service. */
    public SuiteConfig withSetting(Service service, String variable, String value) {
        Map<String, Map<String, String>> more = new HashMap<>(settings);
        Map<String, String> own = new HashMap<>(more.getOrDefault(service.folder(), Map.of()));
        own.put(variable, value);
        more.put(service.folder(), Map.copyOf(own));
        return new SuiteConfig(repository, data, ports, services, heap, patience, restarts, more, archives, screen);
    }
}
