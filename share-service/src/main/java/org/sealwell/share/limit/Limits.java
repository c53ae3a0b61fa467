package org.sealwell.share.limit;

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
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.DuplicateKey;

/**
 * Counters in fixed windows, each a document that is counted up by one atomic update only while it is below its limit: whatever runs in
 * parallel, no more pass, and who is refused uses nothing.
 */
@ApplicationScoped
public class Limits {

    private static final String COLLECTION = "limits";

    /** Two of those who come first at the same moment can both want to make the document. */
    private static final int RACES = 4;

    private final ReactiveMongoCollection<Document> counters;
    private final Clock clock;

    @Inject
    Limits(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database, Clock clock) {
        this.counters = mongo.getDatabase(database).getCollection(COLLECTION);
        this.clock = clock;
    }

    /** Takes one try; else tells how long to wait. */
    public Uni<Optional<Duration>> take(Limit limit, String subject) {
        Instant now = clock.instant();
        long seconds = limit.window().toSeconds();
        long window = now.getEpochSecond() / seconds;
        Instant end = Instant.ofEpochSecond((window + 1) * seconds);
        String id = limit.name() + "|" + subject + "|" + window;
        return take(id, limit.most(), end, RACES)
                .map(taken -> taken ? Optional.empty() : Optional.of(Duration.between(now, end)));
    }

    /** A used-up counter does not match; then an upsert wants to make it, and finds it made. */
    private Uni<Boolean> take(String id, int most, Instant end, int racesLeft) {
        return counters.updateOne(
                        Filters.and(Filters.eq(id), Filters.not(Filters.gte("used", most))),
                        Updates.combine(Updates.inc("used", 1), Updates.setOnInsert("expiresAt", end)),
                        new UpdateOptions().upsert(true))
                .replaceWith(true)
                .onFailure(DuplicateKey::causes)
                .recoverWithUni(() -> isUsedUp(id, most)
                        .chain(usedUp -> usedUp || racesLeft == 0
                                ? Uni.createFrom().item(false)
                                : take(id, most, end, racesLeft - 1)));
    }

    private Uni<Boolean> isUsedUp(String id, int most) {
        return counters.find(Filters.and(Filters.eq(id), Filters.gte("used", most)))
                .collect()
                .first()
                .map(found -> found != null);
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeExpired() {
        return counters.deleteMany(Filters.lt("expiresAt", clock.instant())).replaceWithVoid();
    }
}
