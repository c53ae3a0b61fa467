package org.sealwell.auth.srp;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sealwell.auth.AuthConfig;

/** The only place where modular powers run: as many threads as processors, a short queue, and refusal at once beyond it. */
@ApplicationScoped
public class SrpPool {

    private final ThreadPoolExecutor threads;

    @Inject
    SrpPool(AuthConfig config, MeterRegistry meters) {
        int wanted = config.srp().threads();
        int count = wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
        threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                // What has been let in is rarely refused: each handshake computes twice.
                new ArrayBlockingQueue<>(2 * config.srp().queue()),
                // Where the JVM heeds it (-XX:ThreadPriorityPolicy=1), the event loops come first: a refusal must not
                // wait for arithmetic.
                Thread.ofPlatform()
                        .daemon()
                        .name("srp-", 0)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        meters.gauge("sealwell.srp.queue", threads, pool -> pool.getQueue().size());
        meters.gauge("sealwell.srp.active", threads, ThreadPoolExecutor::getActiveCount);
    }

    /** Computes off the event loop and comes back to it. Fails with {@link OverloadedException} when too many wait already. */
    public <T> Uni<T> compute(Supplier<T> arithmetic) {
        return Uni.createFrom()
                .item(arithmetic)
                .runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> new OverloadedException())
                .emitOn(caller());
    }

    private static Executor caller() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    /** Too many computations wait. */
    public static final class OverloadedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OverloadedException() {
            super("Too many computations wait", null, false, false);
        }
    }
}
