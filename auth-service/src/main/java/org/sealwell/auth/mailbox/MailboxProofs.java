package org.sealwell.auth.mailbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;

/** Proofs of mailboxes in the store. */
@ApplicationScoped
class MailboxProofs {

    static final String COLLECTION = "mailbox-proofs";

    private final ReactiveMongoCollection<MailboxProof> proofs;
    private final OutboxRelay relay;
    private final Clock clock;

    @Inject
    MailboxProofs(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay,
            Clock clock) {
        this.proofs = mongo.getDatabase(database).getCollection(COLLECTION, MailboxProof.class);
        this.relay = relay;
        this.clock = clock;
    }

    /** A new code with the mail that tells it; an earlier one is good no more. */
    Uni<Void> begin(
            AddressIndex address, @Nullable String accountId, String codeHash, Instant expiresAt, OutboxEntry mail) {
        return proofs.updateOne(
                        Filters.eq(address.text()),
                        Updates.combine(
                                Updates.set("accountId", accountId),
                                Updates.set("codeHash", codeHash),
                                Updates.set("tries", 0),
                                Updates.set("expiresAt", expiresAt),
                                Updates.push(OutboxEntry.FIELD, mail)),
                        new UpdateOptions().upsert(true))
                .invoke(() -> relay.soon(COLLECTION, address.text(), mail))
                .replaceWithVoid();
    }

    /** Counts a try before anybody looks at it. */
    Uni<Optional<MailboxProof>> tryCode(AddressIndex address, int mostTries) {
        return proofs.findOneAndUpdate(
                        Filters.and(
                                Filters.eq(address.text()),
                                Filters.lt("tries", mostTries),
                                Filters.gt("expiresAt", clock.instant())),
                        Updates.inc("tries", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(Optional::ofNullable);
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeExpired() {
        return proofs.deleteMany(
                        Filters.and(Filters.lt("expiresAt", clock.instant()), Filters.exists("outbox.0", false)))
                .replaceWithVoid();
    }
}
