package org.sealwell.auth.session;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.IndexPlan;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;

/** Sessions in the store. */
@ApplicationScoped
class Sessions {

    private static final String COLLECTION = "sessions";
    private static final int MOST_LISTED = 200;

    private final ReactiveMongoCollection<Session> sessions;
    private final OutboxRelay relay;
    private final Clock clock;

    @Inject
    Sessions(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay,
            Clock clock) {
        this.sessions = mongo.getDatabase(database).getCollection(COLLECTION, Session.class);
        this.relay = relay;
        this.clock = clock;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(COLLECTION, List.of(new IndexModel(Indexes.ascending("accountId", "lastUsedAt"))));
    }

    Uni<Session> insert(Session session) {
        return sessions.insertOne(session)
                .invoke(() -> relay.soon(COLLECTION, session.id(), session.outbox()))
                .replaceWith(session);
    }

    Uni<Optional<Session>> find(String id) {
        return sessions.find(Filters.eq(id)).collect().first().map(Optional::ofNullable);
    }

    Uni<List<Session>> alive(String accountId) {
        return sessions.find(
                        Filters.and(
                                Filters.eq("accountId", accountId),
                                Filters.eq("endedAt", null),
                                Filters.gt("expiresAt", clock.instant())),
                        new FindOptions().sort(Sorts.descending("lastUsedAt")).limit(MOST_LISTED))
                .collect()
                .asList();
    }

    /** Replaces the valid refresh token; of two uses of the same token one succeeds. */
    Uni<Optional<Session>> rotate(RefreshToken old, RefreshToken next, String retryHash, Instant expiresAt) {
        Instant now = clock.instant();
        return update(
                Filters.and(
                        Filters.eq(old.sessionId()),
                        Filters.eq("refreshHash", old.hash()),
                        Filters.eq("endedAt", null),
                        Filters.gt("expiresAt", now)),
                Updates.combine(
                        Updates.set("refreshHash", next.hash()),
                        Updates.set("generation", next.generation()),
                        Updates.set("retryHash", retryHash),
                        Updates.set("lastUsedAt", now),
                        Updates.set("expiresAt", expiresAt)));
    }

    /** Ends a session of an account with the event that tells it; nothing when it has ended already or is somebody else's. */
    Uni<Optional<Session>> end(String id, String accountId, OutboxEntry event) {
        return update(
                        Filters.and(Filters.eq(id), Filters.eq("accountId", accountId), Filters.eq("endedAt", null)),
                        Updates.combine(
                                Updates.set("endedAt", clock.instant()), Updates.push(OutboxEntry.FIELD, event)))
                .invoke(ended -> ended.ifPresent(session -> relay.soon(COLLECTION, session.id(), event)));
    }

    private Uni<Optional<Session>> update(Bson condition, Bson change) {
        return sessions.findOneAndUpdate(
                        condition, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(Optional::ofNullable);
    }

    /** Expired and ended sessions go once their events have gone. */
    @Scheduled(every = "15m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeOld() {
        Instant before = clock.instant().minus(Duration.ofDays(1));
        return sessions.deleteMany(Filters.and(
                        Filters.or(Filters.lt("expiresAt", before), Filters.lt("endedAt", before)),
                        Filters.exists("outbox.0", false)))
                .replaceWithVoid();
    }
}
