package org.sealwell.recovery.purge;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;
import org.sealwell.contracts.event.RecoveryEvent.AccountPurged;
import org.sealwell.platform.outbox.Hearing;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.recovery.plan.Plans;

/** Empties a deleted account's plan, and keeps a mark until its last access token has expired. */
@ApplicationScoped
class PurgeAccounts {

    private static final Duration TOKENS_ARE_GONE = Duration.ofMinutes(15);

    private final Hearing hearing;
    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    PurgeAccounts(Hearing hearing, Plans plans, Outbox outbox, Clock clock) {
        this.hearing = hearing;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Incoming("auth-events")
    Uni<Void> hear(KafkaRecordBatch<String, String> batch) {
        return hearing.each(
                batch,
                heard -> heard.event() instanceof AccountDeleted(String account)
                        ? plans.purge(account, clock.instant(), outbox.entry(new AccountPurged(account)))
                        : Uni.createFrom().voidItem());
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return plans.forgetPurgedBefore(clock.instant().minus(TOKENS_ARE_GONE));
    }
}
