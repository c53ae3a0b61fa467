package org.sealwell.vault.purge;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;
import org.sealwell.platform.outbox.Hearing;
import org.sealwell.vault.ledger.Commits;
import org.sealwell.vault.ledger.Heads;
import org.sealwell.vault.ledger.Items;

/**
 * Deletes all of an account. The head is closed first, so nothing is added behind the deletion's back; what was on its way at that moment
 * is deleted by a second round, when every access token of the account has long expired.
 */
@ApplicationScoped
class PurgeAccounts {

    private static final Duration TOKENS_ARE_GONE = Duration.ofMinutes(15);

    private final Hearing hearing;
    private final Heads heads;
    private final Commits commits;
    private final Items items;
    private final Clock clock;

    @Inject
    PurgeAccounts(Hearing hearing, Heads heads, Commits commits, Items items, Clock clock) {
        this.hearing = hearing;
        this.heads = heads;
        this.commits = commits;
        this.items = items;
        this.clock = clock;
    }

    @Incoming("auth-events")
    Uni<Void> hear(KafkaRecordBatch<String, String> batch) {
        return hearing.each(
                batch,
                heard -> heard.event() instanceof AccountDeleted deleted
                        ? purge(deleted.accountId())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> purge(String account) {
        return heads.close(account, clock.instant())
                .chain(() -> deleteAll(account))
                .chain(() -> heads.tellPurged(account));
    }

    private Uni<Void> deleteAll(String account) {
        return commits.deleteAll(account).chain(() -> items.deleteAll(account));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> secondRound() {
        return heads.purgedBefore(clock.instant().minus(TOKENS_ARE_GONE))
                .onItem()
                .transformToUniAndConcatenate(head -> deleteAll(head.account())
                        .chain(() -> heads.tellPurged(head.account()))
                        .chain(() -> heads.forget(head.account())))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
