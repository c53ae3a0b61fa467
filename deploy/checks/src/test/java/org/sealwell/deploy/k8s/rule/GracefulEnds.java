package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Lifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwell.deploy.k8s.model.Manifests;

/** Who ends first tells so, then finishes what is under way, then empties the outbox, and is not killed before that. */
public final class GracefulEnds implements Rule {

    /** What the outbox is given. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    @Override
    public List<String> broken(Manifests manifests) {
        List<String> lines = new ArrayList<>();
        for (Workload workload : Workload.services(manifests)) {
            Map<String, String> environment =
                    Environment.of(workload, manifests).values();
            Duration announced = announced(workload, environment);
            if (announced.isZero()) {
                lines.add(workload.name() + " is gone before anybody knows");
            }
            Duration needed = announced
                    .plus(seconds(environment.get("QUARKUS_SHUTDOWN_TIMEOUT")))
                    .plus(DRAIN);
            if (needed.toSeconds() >= workload.pod().getTerminationGracePeriodSeconds()) {
                lines.add("%s needs %s to end".formatted(workload.name(), needed));
            }
        }
        return lines;
    }

    /** A delay does nothing where a service was built without one: there the container waits. */
    private static Duration announced(Workload workload, Map<String, String> environment) {
        boolean delays =
                "true".equals(BuiltIn.properties(workload.name()).getProperty("quarkus.shutdown.delay-enabled"));
        Duration waited =
                workload.containers().stream().map(GracefulEnds::waited).reduce(Duration.ZERO, Duration::plus);
        return delays ? waited.plus(seconds(environment.get("QUARKUS_SHUTDOWN_DELAY"))) : waited;
    }

    private static Duration waited(Container container) {
        return Optional.ofNullable(container.getLifecycle())
                .map(Lifecycle::getPreStop)
                .map(handler -> Duration.ofSeconds(handler.getSleep().getSeconds()))
                .orElse(Duration.ZERO);
    }

    private static Duration seconds(String value) {
        return value == null ? Duration.ZERO : Duration.parse("PT" + value);
    }
}
