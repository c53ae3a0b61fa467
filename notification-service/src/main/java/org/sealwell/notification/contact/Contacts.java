package org.sealwell.notification.contact;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;

/** The address book in the store. An older event that comes again does not undo a newer one. */
@ApplicationScoped
public class Contacts {

    private static final String COLLECTION = "contacts";
    private static final Duration KEEP_MARKS = Duration.ofDays(14);

    private final ReactiveMongoCollection<Contact> contacts;
    private final OutboxRelay relay;
    private final Clock clock;

    @Inject
    Contacts(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay,
            Clock clock) {
        this.contacts = mongo.getDatabase(database).getCollection(COLLECTION, Contact.class);
        this.relay = relay;
        this.clock = clock;
    }

    /** @param since when the address became the account's, by its event */
    public Uni<Void> set(String account, String sealedAddress, Instant since) {
        return contacts.updateOne(
                        Filters.eq(account),
                        Updates.combine(
                                Updates.setOnInsert("sealedAddress", sealedAddress),
                                Updates.setOnInsert("since", since)),
                        new UpdateOptions().upsert(true))
                .chain(() -> contacts.updateOne(
                        Filters.and(Filters.eq(account), Filters.lt("since", since), Filters.eq("purgedAt", null)),
                        Updates.combine(Updates.set("sealedAddress", sealedAddress), Updates.set("since", since))))
                .replaceWithVoid();
    }

    public Uni<Optional<String>> sealedAddress(String account) {
        return contacts.find(Filters.eq(account)).collect().first().map(contact -> Optional.ofNullable(contact)
                .map(Contact::sealedAddress));
    }

    /** Takes the address out and tells it. The mark that is left keeps late events from bringing it back. */
    public Uni<Void> purge(String account, OutboxEntry purged) {
        return contacts.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("purgedAt", null)),
                        Updates.combine(
                                Updates.set("purgedAt", clock.instant()),
                                Updates.unset("sealedAddress"),
                                Updates.push(OutboxEntry.FIELD, purged)),
                        new UpdateOptions().upsert(true))
                .invoke(() -> relay.soon(COLLECTION, account, purged))
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull();
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetMarks() {
        return contacts.deleteMany(Filters.and(
                        Filters.lt("purgedAt", clock.instant().minus(KEEP_MARKS)), Filters.exists("outbox.0", false)))
                .replaceWithVoid();
    }
}
