package org.sealwell.notification.preference;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.notification.preference.Preferences.Mails;
import org.sealwell.platform.mongo.DuplicateKey;

/** Everybody's preferences in the store. */
@ApplicationScoped
public class PreferenceBook {

    private static final String COLLECTION = "preferences";
    private static final Duration KEEP_MARKS = Duration.ofDays(14);

    private final ReactiveMongoCollection<Preferences> book;
    private final Clock clock;

    @Inject
    PreferenceBook(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Clock clock) {
        this.book = mongo.getDatabase(database).getCollection(COLLECTION, Preferences.class);
        this.clock = clock;
    }

    /** Those of the account; the usual ones of who has never changed any. */
    public Uni<Preferences> find(String account) {
        return book.find(Filters.eq(account))
                .collect()
                .first()
                .map(found -> found == null ? Preferences.none(account) : found);
    }

    /** Puts wishes in the place of a version; false when that is not the present one. */
    Uni<Boolean> store(String account, int before, Mails mails) {
        return book.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("version", before), Filters.eq("purgedAt", null)),
                        Updates.combine(Updates.set("mails", mails), Updates.set("version", before + 1)),
                        new UpdateOptions().upsert(before == 0))
                .map(result -> result.getModifiedCount() == 1 || result.getUpsertedId() != null)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false);
    }

    /** Takes the wishes out. The mark that is left keeps them from being stored again. */
    public Uni<Void> purge(String account) {
        return book.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("purgedAt", null)),
                        Updates.combine(
                                Updates.set("purgedAt", clock.instant()),
                                Updates.unset("mails"),
                                Updates.set("version", 0)),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull();
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetMarks() {
        return book.deleteMany(Filters.lt("purgedAt", clock.instant().minus(KEEP_MARKS)))
                .replaceWithVoid();
    }
}
