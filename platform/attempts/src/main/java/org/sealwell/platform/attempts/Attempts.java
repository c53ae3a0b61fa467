package org.sealwell.platform.attempts;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.mongo.DuplicateKey;

/**
 * Counters in fixed windows, all of a subject's in one document, counted up together by one atomic update before the work they guard and
 * only while none is used up: whatever runs in parallel, no more than the limit passes, and who is refused uses nothing.
 */
@ApplicationScoped
public class Attempts {

    private static final String COLLECTION = "attempts";

    /** Two of those who come first at the same moment can both want to make the document; a window can end in between. */
    private static final int TRIES = 4;

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

    /**
     * Takes one try from each budget of a subject, or from none of them if one is used up. Of several attempts, in one round trip, the first that is
     * refused ends it: those before it have been counted.
     */
    public Uni<Reservation> reserve(Attempt... attempts) {
        Instant now = clock.instant();
        List<Counter> wanted = Arrays.stream(attempts)
                .map(attempt -> attempt.budgets().counter(attempt.subject(), now))
                .toList();
        return reserve(wanted, TRIES);
    }

    private Uni<Reservation> reserve(List<Counter> wanted, int tries) {
        return counters.bulkWrite(wanted.stream().map(Attempts::taking).toList())
                .replaceWith(Reservation.granted())
                // A used-up counter does not match; then an upsert wants to make it, and finds it made.
                .onFailure(DuplicateKey::causes)
                .recoverWithUni(failure -> instead(wanted.subList(unmatched(failure), wanted.size()), tries));
    }

    private static WriteModel<Document> taking(Counter counter) {
        return new UpdateOneModel<>(counter.withTriesLeft(), counter.take(), new UpdateOptions().upsert(true));
    }

    private static int unmatched(Throwable failure) {
        return ((MongoBulkWriteException) failure).getWriteErrors().getFirst().getIndex();
    }

    private Uni<Reservation> instead(List<Counter> wanted, int tries) {
        Counter unmatched = wanted.getFirst();
        return refused(unmatched)
                .chain(wait -> wait.isEmpty() && tries > 1
                        ? reserve(wanted, tries - 1)
                        : Uni.createFrom().item(new Reservation(wait.orElseGet(unmatched::untilEnd))));
    }

    private Uni<Optional<Duration>> refused(Counter counter) {
        return counters.find(eq(counter.id())).collect().first().map(found -> Optional.ofNullable(found)
                .flatMap(counter::refusal));
    }

    /**
     * Gives one try back, for who turned out to be right.
     *
     * @param taken when it was taken: it goes back into the windows of that time, which may have ended since
     */
    public Uni<Void> refund(String subject, Budgets budgets, Instant taken) {
        Counter counter = budgets.counter(subject, taken);
        return counters.updateOne(counter.withTriesTaken(), counter.giveBack()).replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeExpired() {
        return counters.deleteMany(lt("expiresAt", clock.instant())).replaceWithVoid();
    }

    /** Whether a try may go ahead, and if not, how long to wait. */
    public record Reservation(@Nullable Duration refusedFor) {
        static Reservation granted() {
            return new Reservation(null);
        }
    }
}
