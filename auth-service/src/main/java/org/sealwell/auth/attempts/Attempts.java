package org.sealwell.auth.attempts;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
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
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.mongo.DuplicateKey;

/**
 * Counters in fixed windows, one document each, counted up by one atomic update before the work they guard: whatever runs in
 * parallel, no more than the limit passes.
 */
@ApplicationScoped
public class Attempts {

    private static final String COLLECTION = "attempts";

    private final ReactiveMongoCollection<Document> counters;
    private final Clock clock;

    @Inject
    Attempts(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Clock clock) {
        this.counters = mongo.getDatabase(database).getCollection(COLLECTION);
        this.clock = clock;
    }

    /** Takes one try from each budget of a subject, in order; stops at the first that is used up. */
    public Uni<Reservation> reserve(String subject, List<Budget> budgets) {
        Instant now = clock.instant();
        Uni<Reservation> reservation = Uni.createFrom().item(Reservation.granted());
        for (Budget budget : budgets) {
            reservation = reservation.chain(
                    so -> so.refusedFor() != null ? Uni.createFrom().item(so) : count(subject, budget, now));
        }
        return reservation;
    }

    private Uni<Reservation> count(String subject, Budget budget, Instant now) {
        return counters.findOneAndUpdate(
                        Filters.eq(budget.counterId(subject, now)),
                        Updates.combine(Updates.inc("used", 1), Updates.setOnInsert("expiresAt", budget.end(now))),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .onFailure(DuplicateKey::causes)
                .retry()
                .atMost(3)
                .map(counter -> counter.getInteger("used", 0) <= budget.limit()
                        ? Reservation.granted()
                        : new Reservation(Duration.between(now, budget.end(now))));
    }

    /** Gives one try back, for who turned out to be right. */
    public Uni<Void> refund(String subject, List<Budget> budgets) {
        Instant now = clock.instant();
        List<String> ids =
                budgets.stream().map(budget -> budget.counterId(subject, now)).toList();
        return counters.updateMany(Filters.and(Filters.in("_id", ids), Filters.gt("used", 0)), Updates.inc("used", -1))
                .replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeExpired() {
        return counters.deleteMany(Filters.lt("expiresAt", clock.instant())).replaceWithVoid();
    }

    /** Whether a try may go ahead, and if not, how long to wait. */
    public record Reservation(@Nullable Duration refusedFor) {
        static Reservation granted() {
            return new Reservation(null);
        }
    }
}
