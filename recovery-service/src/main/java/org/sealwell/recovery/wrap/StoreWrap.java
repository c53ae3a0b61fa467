package org.sealwell.recovery.wrap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.RecoveryEvent;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.recovery.plan.Plan;
import org.sealwell.recovery.plan.Plans;
import org.sealwell.recovery.plan.Way;
import org.sealwell.recovery.plan.Wrap;
import org.sealwell.recovery.plan.Wrap.Lock;
import org.sealwell.recovery.plan.Wrap.Shares;

/** Stores or replaces the wrap of a way. What was the key to the one before opens nothing from then on: its wrap is gone. */
@ApplicationScoped
public class StoreWrap {

    private static final int RACES = 3;

    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    StoreWrap(Plans plans, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param told what is told of the version that is stored */
    public Uni<WrapOutcome> store(
            String account, Way way, Offer offer, Preconditions expected, IntFunction<RecoveryEvent> told) {
        return store(account, way, offer, expected, told, RACES);
    }

    private Uni<WrapOutcome> store(
            String account,
            Way way,
            Offer offer,
            Preconditions expected,
            IntFunction<RecoveryEvent> told,
            int racesLeft) {
        return plans.find(account).chain(plan -> {
            Wrap present = way.of(plan);
            if (plan.purgedAt() != null) {
                return done(new WrapOutcome.Gone());
            }
            if (present != null && present.isSame(offer.wrap(), offer.proofHash(), offer.shares(), offer.lock())) {
                return done(new WrapOutcome.Stored(present.version()));
            }
            if (racesLeft == 0 || !expected.hold(way.versionIn(plan))) {
                return done(new WrapOutcome.NotAsExpected());
            }
            return replace(plan, way, offer, told)
                    .chain(outcome -> outcome != null
                            ? done(outcome)
                            : store(account, way, offer, expected, told, racesLeft - 1));
        });
    }

    /** Nothing when another request came between. */
    private Uni<WrapOutcome> replace(Plan plan, Way way, Offer offer, IntFunction<RecoveryEvent> told) {
        Instant now = clock.instant();
        Wrap present = way.of(plan);
        int version = way.versionIn(plan) + 1;
        Instant createdAt = present == null ? now : present.createdAt();
        Wrap wrap = new Wrap(offer.wrap(), offer.proofHash(), offer.shares(), offer.lock(), version, createdAt, now);
        WrapOutcome outcome = version == 1 ? new WrapOutcome.Created(1) : new WrapOutcome.Stored(version);
        return plans.store(plan.account(), way, wrap, outbox.entry(told.apply(version)))
                .map(stored -> stored ? outcome : null);
    }

    private static Uni<WrapOutcome> done(WrapOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /** What the owner's client made. */
    public record Offer(
            String wrap,
            String proofHash,
            @Nullable Shares shares,
            @Nullable Lock lock) {
        @Override
        public String toString() {
            return "Offer[redacted]";
        }
    }
}
