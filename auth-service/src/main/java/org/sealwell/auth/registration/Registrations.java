package org.sealwell.auth.registration;

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
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.auth.registration.Registration.Code;
import org.sealwell.auth.registration.Registration.Ticket;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;

/** Registrations in the store. */
@ApplicationScoped
class Registrations {

    private static final String COLLECTION = "registrations";

    private final ReactiveMongoCollection<Registration> registrations;
    private final OutboxRelay relay;
    private final Clock clock;

    @Inject
    Registrations(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay,
            Clock clock) {
        this.registrations = mongo.getDatabase(database).getCollection(COLLECTION, Registration.class);
        this.relay = relay;
        this.clock = clock;
    }

    /** A new code with the mail that tells it. A ticket that was given out before stays good. */
    Uni<Void> begin(AddressIndex address, byte[] emailCipher, Code code, Instant expiresAt, OutboxEntry mail) {
        return registrations
                .updateOne(
                        Filters.eq(address.text()),
                        Updates.combine(
                                Updates.set("emailCipher", emailCipher),
                                Updates.set("code", code),
                                Updates.set("expiresAt", expiresAt),
                                Updates.push(OutboxEntry.FIELD, mail)),
                        new UpdateOptions().upsert(true))
                .invoke(() -> relay.soon(COLLECTION, address.text(), mail))
                .replaceWithVoid();
    }

    /** Counts a try before anybody looks at it. */
    Uni<Optional<Registration>> tryCode(AddressIndex address, int mostTries) {
        return registrations
                .findOneAndUpdate(
                        Filters.and(
                                Filters.eq(address.text()),
                                Filters.lt("code.tries", mostTries),
                                Filters.gt("code.expiresAt", clock.instant())),
                        Updates.inc("code.tries", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(Optional::ofNullable);
    }

    /** Gives out the ticket for a code that was right; false when the code has been replaced meanwhile. */
    Uni<Boolean> ticket(AddressIndex address, Code right, Ticket ticket) {
        return registrations
                .updateOne(
                        Filters.and(Filters.eq(address.text()), Filters.eq("code.hash", right.hash())),
                        Updates.combine(
                                Updates.set("code.tries", 0),
                                Updates.set("ticket", ticket),
                                Updates.max("expiresAt", ticket.expiresAt())))
                .map(result -> result.getMatchedCount() == 1);
    }

    Uni<Optional<Registration>> find(String addressIndex) {
        return registrations.find(Filters.eq(addressIndex)).collect().first().map(Optional::ofNullable);
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeExpired() {
        return registrations
                .deleteMany(Filters.and(Filters.lt("expiresAt", clock.instant()), Filters.exists("outbox.0", false)))
                .replaceWithVoid();
    }
}
