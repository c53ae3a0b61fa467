package org.sealwell.notification.activity;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;

/** Entries in the store. Reads go by computed ids. */
@ApplicationScoped
class Entries {

    private static final String COLLECTION = "activity";

    private final ReactiveMongoCollection<Entry> entries;

    @Inject
    Entries(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.entries = mongo.getDatabase(database).getCollection(COLLECTION, Entry.class);
    }

    /** Decides that an event is written once; the purge of an account searches by it, too. */
    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                List.of(new IndexModel(Indexes.ascending("account", "event"), new IndexOptions().unique(true))));
    }

    /** False when the number is taken, or the event has been written before. */
    Uni<Boolean> insert(Entry entry) {
        return entries.insertOne(entry)
                .replaceWith(true)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false);
    }

    Uni<Optional<Entry>> ofEvent(String account, String event) {
        return entries.find(Filters.and(Filters.eq("account", account), Filters.eq("event", event)))
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    /** Those of the numbers {@code from..to} that are there, oldest first. */
    Uni<List<Entry>> between(String account, long from, long to) {
        return entries.find(Filters.in("_id", ids(account, from, to)))
                .collect()
                .asList()
                .map(found -> found.stream()
                        .sorted(Comparator.comparingLong(Entry::number))
                        .toList());
    }

    Uni<Void> delete(Entry entry) {
        return entries.deleteOne(Filters.eq(entry.id())).replaceWithVoid();
    }

    Uni<Void> deleteBetween(String account, long from, long to) {
        return entries.deleteMany(Filters.in("_id", ids(account, from, to))).replaceWithVoid();
    }

    Uni<Void> deleteAll(String account) {
        return entries.deleteMany(Filters.eq("account", account)).replaceWithVoid();
    }

    private static List<String> ids(String account, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> Entry.id(account, number))
                .toList();
    }
}
