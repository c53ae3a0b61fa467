package org.sealwell.platform.outbox;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Carries entries from their documents to Kafka, and removes them once the broker has them. See [Note: the outbox]. */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int SWEEP_AT_MOST = 500;

    private final ReactiveMongoClient mongo;
    private final String database;
    private final OutboxCollections collections;
    private final OutboxConfig config;
    private final EventPublisher publisher;
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
            Clock clock,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.database = database;
        this.collections = collections;
        this.config = config;
        this.publisher = publisher;
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
        relay(collection, documentId, entries)
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
                .transformToUniAndConcatenate(collection -> sweep(collection, before))
                .collect()
                .with(Collectors.maxBy(Long::compare))
                .invoke(oldest -> oldestMillis.set(oldest.orElse(0L)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The outbox sweep will try again (%s)", failure.getClass()))
                .onFailure()
                .recoverWithNull();
    }

    /** @return the age of the oldest entry found, in milliseconds */
    private Uni<Long> sweep(String collection, Instant before) {
        return documents(collection)
                .find(
                        Filters.lt("outbox.time", before),
                        new FindOptions()
                                .projection(Projections.include(OutboxEntry.FIELD))
                                .limit(SWEEP_AT_MOST))
                .onItem()
                .transformToUniAndConcatenate(document -> sweep(collection, document))
                .collect()
                .with(Collectors.maxBy(Long::compare))
                .map(oldest -> oldest.orElse(0L));
    }

    private Uni<Long> sweep(String collection, Document document) {
        List<OutboxEntry> entries = document.getList(OutboxEntry.FIELD, Document.class).stream()
                .map(OutboxRelay::entry)
                .toList();
        Object id = requireNonNull(document.get("_id"), "_id is null");
        return relay(collection, id, entries).replaceWith(() -> entries.stream()
                .mapToLong(
                        entry -> Duration.between(entry.time(), clock.instant()).toMillis())
                .max()
                .orElse(0));
    }

    private Uni<Void> relay(String collection, Object documentId, List<OutboxEntry> entries) {
        List<String> ids = entries.stream().map(OutboxEntry::id).toList();
        Bson remove = Updates.pull(OutboxEntry.FIELD, Filters.in("id", ids));
        return publisher
                .publish(entries)
                .chain(() -> documents(collection).updateOne(Filters.eq(documentId), remove))
                .replaceWithVoid();
    }

    private static OutboxEntry entry(Document entry) {
        return new OutboxEntry(
                entry.getString("id"),
                entry.getString("topic"),
                entry.getString("type"),
                entry.getString("key"),
                entry.getDate("time").toInstant(),
                entry.getString("data"));
    }

    private ReactiveMongoCollection<Document> documents(String collection) {
        return mongo.getDatabase(database).getCollection(collection);
    }

    /** On the way out, what is on its way to the broker may arrive: the permits come back as it does. */
    void drain(@Observes ShutdownDelayInitiatedEvent shutdown) throws InterruptedException {
        inFlight.tryAcquire(config.inFlight(), 5, TimeUnit.SECONDS);
    }
}
