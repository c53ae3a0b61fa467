package org.sealwell.auth.proof;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.srp.SrpPool.OverloadedException;

/**
 * How many handshakes may begin at a time. Beyond it a caller is sent away before anything is read, written or computed for them, so that
 * those who are inside get through, and the refusals cost next to nothing.
 */
@ApplicationScoped
class Admission {

    private final AtomicInteger inside = new AtomicInteger();
    private final int most;

    @Inject
    Admission(AuthConfig config, MeterRegistry meters) {
        this.most = config.srp().queue();
        meters.gauge("sealwell.srp.beginning", inside);
    }

    /** Does the work, or fails with {@link OverloadedException}. */
    <T> Uni<T> admit(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            if (inside.incrementAndGet() > most) {
                inside.decrementAndGet();
                return Uni.createFrom().failure(new OverloadedException());
            }
            return Uni.createFrom().<T>deferred(work).onTermination().invoke(inside::decrementAndGet);
        });
    }
}
