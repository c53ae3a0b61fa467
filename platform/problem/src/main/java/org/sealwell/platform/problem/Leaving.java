package org.sealwell.platform.problem;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;

/**
 * Refuses what comes when the service ends. Quarkus waits until no request is under way, once; what came after that would be done without an
 * answer, and told by nobody until the next start.
 */
@Singleton
public class Leaving {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Duration delay;
    private volatile boolean begun;
    private volatile long gone;

    @Inject
    Leaving(@ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0S") Duration delay) {
        this.delay = delay;
    }

    /** As long as the delay lasts, callers who have not noticed yet are served. */
    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        gone = System.nanoTime() + delay.toNanos();
        begun = true;
    }

    /** Null for who is served. */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response refuse() {
        return begun && System.nanoTime() - gone >= 0
                ? Problem.of(ProblemType.SERVICE_UNAVAILABLE, RETRY_AFTER).toResponse()
                : null;
    }
}
