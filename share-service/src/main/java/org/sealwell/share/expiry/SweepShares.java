package org.sealwell.share.expiry;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.access.Accesses;
import org.sealwell.share.share.EndShare;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/**
 * Takes the secrets out of shares that have come to their end, finishes what a crash has broken off, and forgets tombstones in the end.
 * That a share is over does not wait for it: that is asked of the clock whenever anybody comes.
 */
@ApplicationScoped
class SweepShares {

    private static final Logger LOG = Logger.getLogger(SweepShares.class);
    private static final int AT_A_TIME = 500;

    private final Shares shares;
    private final EndShare ending;
    private final Accesses accesses;
    private final ShareConfig.Life config;
    private final Clock clock;

    @Inject
    SweepShares(Shares shares, EndShare ending, Accesses accesses, ShareConfig config, Clock clock) {
        this.shares = shares;
        this.ending = ending;
        this.accesses = accesses;
        this.config = config.life();
        this.clock = clock;
    }

    @Scheduled(
            every = "${sealwell.share.life.sweep-every:1m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return each(shares.due(now, now.minus(config.receipts()), AT_A_TIME), ending::expire)
                .chain(() -> each(shares.cleaning(AT_A_TIME), ending::clean))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Ended shares wait for the store (%s)",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return each(
                shares.endedBefore(clock.instant().minus(config.tombstones()), AT_A_TIME),
                share -> accesses.deleteAll(share.id()).chain(() -> shares.remove(share.id())));
    }

    private static Uni<Void> each(Multi<Share> found, Function<Share, Uni<Void>> what) {
        return found.onItem()
                .transformToUniAndConcatenate(what::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
