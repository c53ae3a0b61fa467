package org.sealwell.recovery.capsule;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleExtended;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.recovery.capsule.CapsuleResource.MoveRequest;
import org.sealwell.recovery.plan.Plans;
import org.sealwell.recovery.plan.Wrap;
import org.sealwell.recovery.plan.Wrap.Lock;

/** Moves the date at which the capsule opens: forward only, whichever of several devices comes last. */
@ApplicationScoped
class MoveCapsule {

    private final Plans plans;
    private final Outbox outbox;

    @Inject
    MoveCapsule(Plans plans, Outbox outbox) {
        this.plans = plans;
        this.outbox = outbox;
    }

    /** False where there is no such capsule. */
    Uni<Boolean> move(String account, MoveRequest request) {
        return plans.find(account).chain(plan -> {
            Wrap capsule = plan.capsule();
            Lock lock = capsule == null ? null : capsule.lock();
            if (lock == null || !lock.id().equals(request.id())) {
                return Uni.createFrom().item(false);
            }
            Lock later = new Lock(
                    lock.id(),
                    request.chain(),
                    request.round(),
                    request.lock(),
                    request.opensAt(),
                    lock.waitSeconds(),
                    null);
            return plans.moveLock(
                            account,
                            later,
                            outbox.entry(new CapsuleExtended(
                                    account, request.opensAt().getEpochSecond())))
                    .replaceWith(true);
        });
    }
}
