package org.sealwell.recovery.hearing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;
import org.sealwell.contracts.event.AuthEvent.CredentialsReset;
import org.sealwell.contracts.event.RecoveryEvent.AccountPurged;
import org.sealwell.platform.outbox.Hearing;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.guardianship.BeGuardian;
import org.sealwell.recovery.plan.Plans;
import org.sealwell.recovery.request.PassTime;

/** Empties a deleted account's plan, and keeps a mark until its last access token has expired; a reset completes what was released. */
@ApplicationScoped
class HearAccounts {

    private static final Duration TOKENS_ARE_GONE = Duration.ofMinutes(15);

    private final Hearing hearing;
    private final Plans plans;
    private final Circles circles;
    private final BeGuardian being;
    private final PassTime time;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    HearAccounts(
            Hearing hearing,
            Plans plans,
            Circles circles,
            BeGuardian being,
            PassTime time,
            Outbox outbox,
            Clock clock) {
        this.hearing = hearing;
        this.plans = plans;
        this.circles = circles;
        this.being = being;
        this.time = time;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Incoming("auth-events")
    Uni<Void> hear(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, heard -> switch (heard.event()) {
            case AccountDeleted(String account) -> purge(account);
            case CredentialsReset reset -> time.completed(reset.accountId());
            default -> Uni.createFrom().voidItem();
        });
    }

    /** The plan goes last: with it, it is told that all is gone. */
    private Uni<Void> purge(String account) {
        return being.gone(account)
                .chain(() -> circles.purge(account))
                .chain(() -> plans.purge(account, clock.instant(), outbox.entry(new AccountPurged(account))));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        Instant before = clock.instant().minus(TOKENS_ARE_GONE);
        return plans.forgetPurgedBefore(before).chain(() -> circles.forgetPurgedBefore(before));
    }
}
