package org.sealwell.recovery.capsule;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleOpened;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.recovery.capsule.CapsuleOpeningResource.CapsuleOpening;
import org.sealwell.recovery.plan.Plan;
import org.sealwell.recovery.plan.Plans;
import org.sealwell.recovery.plan.Way;
import org.sealwell.recovery.plan.Wrap;
import org.sealwell.recovery.plan.Wrap.Lock;
import org.sealwell.recovery.proof.ProofHash;

/**
 * Hands a capsule out when its date has come, and not before: the beacon would not open it either. The owner is told the first time, before
 * anybody has it.
 */
@ApplicationScoped
class OpenCapsule {

    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    OpenCapsule(Plans plans, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<CapsuleOutcome> open(String proof) {
        return plans.findByProof(Way.CAPSULE, ProofHash.of(proof))
                .chain(found -> found.map(this::open).orElseGet(() -> done(new CapsuleOutcome.Unknown())));
    }

    private Uni<CapsuleOutcome> open(Plan plan) {
        Wrap capsule = plan.capsule();
        Lock lock = capsule == null ? null : capsule.lock();
        if (capsule == null || lock == null) {
            return done(new CapsuleOutcome.Unknown());
        }
        Instant now = clock.instant();
        if (lock.opensAt().isAfter(now)) {
            return done(new CapsuleOutcome.NotYet(Duration.between(now, lock.opensAt())));
        }
        CapsuleOutcome opened = new CapsuleOutcome.Opened(new CapsuleOpening(
                plan.account(), lock.id(), capsule.wrap(), lock.chain(), lock.round(), lock.bytes()));
        return lock.openedAt() != null
                ? done(opened)
                : plans.markOpened(plan.account(), lock, now, outbox.entry(new CapsuleOpened(plan.account())))
                        .replaceWith(opened);
    }

    private static Uni<CapsuleOutcome> done(CapsuleOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
