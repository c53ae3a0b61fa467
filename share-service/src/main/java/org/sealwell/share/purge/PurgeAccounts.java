package org.sealwell.share.purge;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;
import org.sealwell.contracts.event.ShareEvent.AccountPurged;
import org.sealwell.platform.outbox.Hearing;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.share.access.Accesses;
import org.sealwell.share.content.Pieces;
import org.sealwell.share.proof.Verifications;
import org.sealwell.share.quota.Owner;
import org.sealwell.share.quota.Owners;
import org.sealwell.share.share.Shares;

/**
 * Deletes all that an account has shared. The owner is closed first, so nothing is shared behind the deletion's back; what was on its way at
 * that moment is deleted by a second round, when every access token of the account has long expired.
 */
@ApplicationScoped
class PurgeAccounts {

    private static final Duration TOKENS_ARE_GONE = Duration.ofMinutes(15);

    private final Hearing hearing;
    private final Owners owners;
    private final Shares shares;
    private final Pieces pieces;
    private final Accesses accesses;
    private final Verifications verifications;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    PurgeAccounts(
            Hearing hearing,
            Owners owners,
            Shares shares,
            Pieces pieces,
            Accesses accesses,
            Verifications verifications,
            Outbox outbox,
            Clock clock) {
        this.hearing = hearing;
        this.owners = owners;
        this.shares = shares;
        this.pieces = pieces;
        this.accesses = accesses;
        this.verifications = verifications;
        this.outbox = outbox;
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
        return owners.close(account)
                .chain(() -> deleteAll(account))
                .chain(() -> owners.tellPurged(account, outbox.entry(new AccountPurged(account))));
    }

    /** The shares first: from then on nothing opens. */
    private Uni<Void> deleteAll(String account) {
        return shares.deleteAllOf(account)
                .chain(() -> pieces.deleteAllOf(account))
                .chain(() -> accesses.deleteAllOf(account))
                .chain(() -> verifications.deleteAllOf(account));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> secondRound() {
        return owners.purgedBefore(clock.instant().minus(TOKENS_ARE_GONE))
                .map(Owner::account)
                .onItem()
                .transformToUniAndConcatenate(account -> deleteAll(account)
                        .chain(() -> owners.tellPurged(account, outbox.entry(new AccountPurged(account))))
                        .chain(() -> owners.forget(account)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
