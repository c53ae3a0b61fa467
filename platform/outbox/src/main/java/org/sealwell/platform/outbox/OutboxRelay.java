package org.sealwell.platform.outbox;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Carries entries from their documents to Kafka, and removes them once the broker has them. See [Note: the outbox]. */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int SWEEP_AT_MOST = 500;
    private static final int ENOUGH_FAILURES = 3;
    private static final int DRAIN_SECONDS = 5;
    private static final int FIRST = 1;

    private final ReactiveMongoClient mongo;
    private final String database;
    private final OutboxCollections collections;
    private final OutboxConfig config;
    private final EventPublisher publisher;
    private final Removals removals;
    private final Clock clock;
    private final Semaphore inFlight;
    private final AtomicLong oldestMillis;

    @Inject
    OutboxRelay(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxCollections collections,
            OutboxConfig config,
            EventPublisher publisher,
            Removals removals,
            Clock clock,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.database = database;
        this.collections = collections;
        this.config = config;
        this.publisher = publisher;
        this.removals = removals;
        this.clock = clock;
        this.inFlight = new Semaphore(config.inFlight());
        this.oldestMillis = meters.gauge("sealwell.outbox.oldest.milliseconds", new AtomicLong());
    }

    /**
     * Publishes in the background what has just been written. It answers nothing: the write is done, and what fails here is found
     * by the sweep.
     */
    public void soon(String collection, Object documentId, List<OutboxEntry> entries) {
        if (entries.isEmpty() || !inFlight.tryAcquire()) {
            return;
        }
        publisher
                .publish(entries)
                .chain(() -> removals.soon(collection, documentId, ids(entries)))
                .onTermination()
                .invoke(inFlight::release)
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("Events wait for the sweep (%s)", failure.getClass()));
    }

    public void soon(String collection, Object documentId, OutboxEntry entry) {
        soon(collection, documentId, List.of(entry));
    }

    @Scheduled(every = "${sealwell.outbox.sweep-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant before = clock.instant().minus(config.sweepAfter());
        return Multi.createFrom()
                .iterable(collections.names())
                .onItem()
                .transformToMultiAndConcatenate(collection -> waiting(collection, before))
                .collect()
                .asList()
                .invoke(this::measure)
                .chain(this::relay)
                .onFailure()
                .invoke(failure -> LOG.warnf("The outbox sweep will try again (%s)", failure.getClass()))
                .onFailure()
                .recoverWithNull();
    }

    /** Documents with an entry that is old. All their entries go, the younger ones too: they would else overtake it. */
    private Multi<Waiting> waiting(String collection, Instant before) {
        return mongo.getDatabase(database)
                .getCollection(collection)
                .find(
                        Filters.lt("outbox.time", before),
                        new FindOptions()
                                .projection(Projections.include(OutboxEntry.FIELD))
                                .limit(SWEEP_AT_MOST))
                .map(document -> Waiting.of(collection, document));
    }

    /** Before anything is tried: the gauge must grow while the broker is away. */
    private void measure(List<Waiting> all) {
        Instant now = clock.instant();
        oldestMillis.set(all.stream()
                .flatMap(waiting -> waiting.entries().stream())
                .mapToLong(entry -> Duration.between(entry.time(), now).toMillis())
                .max()
                .orElse(0));
    }

    /** In any order, so that none that fails again and again is in the way of all others; a few failures end the round. */
    private Uni<Void> relay(List<Waiting> found) {
        List<Waiting> all = new ArrayList<>(found);
        Collections.shuffle(all);
        AtomicInteger failures = new AtomicInteger();
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(waiting -> failures.get() < ENOUGH_FAILURES
                        ? relay(waiting, failures)
                        : Uni.createFrom().voidItem())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> relay(Waiting waiting, AtomicInteger failures) {
        return publisher
                .publish(waiting.entries())
                .chain(() -> removals.now(waiting.collection(), waiting.id(), ids(waiting.entries())))
                .onFailure()
                .invoke(failure -> {
                    failures.incrementAndGet();
                    LOG.warnf("Events wait for the next sweep (%s)", failure.getClass());
                })
                .onFailure()
                .recoverWithNull();
    }

    private static List<String> ids(List<OutboxEntry> entries) {
        return entries.stream().map(OutboxEntry::id).toList();
    }

    /**
     * On the way out, when no request is under way any more: what is on its way to the broker may arrive. The permits come back as it does. Before
     * whoever else ends, for the broker's connection would be among them.
     */
    void drain(@Observes @Priority(FIRST) ShutdownEvent shutdown) throws InterruptedException {
        if (!inFlight.tryAcquire(config.inFlight(), DRAIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Events wait for the next start");
        }
    }

    /** What one document has to tell. */
    private record Waiting(String collection, Object id, List<OutboxEntry> entries) {

        static Waiting of(String collection, Document document) {
            Object id = requireNonNull(document.get("_id"), "_id is null");
            return new Waiting(
                    collection,
                    id,
                    document.getList(OutboxEntry.FIELD, Document.class).stream()
                            .map(Waiting::entry)
                            .toList());
        }

        private static OutboxEntry entry(Document entry) {
            return new OutboxEntry(
                    entry.getString("id"),
                    entry.getString("topic"),
                    entry.getString("type"),
                    entry.getString("key"),
                    entry.getDate("time").toInstant(),
                    entry.getString("data"),
                    entry.getString("trace"));
        }
    }
}
