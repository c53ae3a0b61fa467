package org.sealwell.notification.activity;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
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

    /** False when a number is taken, or one of the events has been written before; those ahead of it are there then. */
    Uni<Boolean> insert(List<Entry> next) {
        return entries.insertMany(next)
                .replaceWith(true)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false);
    }

    /** Those that tell of any of the events, oldest first. */
    Uni<List<Entry>> ofEvents(String account, List<String> events) {
        return inOrder(entries.find(Filters.and(Filters.eq("account", account), Filters.in("event", events))));
    }

    /** Those of the numbers {@code from..to} that are there, oldest first. */
    Uni<List<Entry>> between(String account, long from, long to) {
        return inOrder(entries.find(Filters.in("_id", ids(account, from, to))));
    }

    private static Uni<List<Entry>> inOrder(Multi<Entry> found) {
        return found.collect().asList().map(all -> all.stream()
                .sorted(Comparator.comparingLong(Entry::number))
                .toList());
    }

    Uni<Void> delete(List<Entry> written) {
        List<String> ids = written.stream().map(Entry::id).toList();
        return entries.deleteMany(Filters.in("_id", ids)).replaceWithVoid();
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
