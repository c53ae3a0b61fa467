package org.sealwell.notification.delivery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
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
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;

/** Mails in the store. */
@ApplicationScoped
class Deliveries {

    private static final String COLLECTION = "deliveries";

    private final ReactiveMongoCollection<Delivery> deliveries;
    private final OutboxRelay relay;
    private final Clock clock;

    @Inject
    Deliveries(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay,
            Clock clock) {
        this.deliveries = mongo.getDatabase(database).getCollection(COLLECTION, Delivery.class);
        this.relay = relay;
        this.clock = clock;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(COLLECTION, List.of(new IndexModel(Indexes.ascending("state", "nextTry"))));
    }

    /** False when the event has been heard before. */
    Uni<Boolean> insert(Delivery delivery) {
        return deliveries
                .insertOne(delivery)
                .replaceWith(true)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false);
    }

    /** Takes a due mail for as long as the lease; of two replicas one gets it. */
    Uni<Optional<Delivery>> claim(String id, Duration lease) {
        Instant now = clock.instant();
        return deliveries
                .findOneAndUpdate(
                        Filters.and(pending(id), Filters.lte("nextTry", now)),
                        Updates.combine(Updates.set("nextTry", now.plus(lease)), Updates.inc("tries", 1)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(Optional::ofNullable);
    }

    /** It is on its way: what it said is forgotten, that it was sent is remembered. */
    Uni<Void> sent(String id) {
        return deliveries
                .updateOne(
                        pending(id),
                        Updates.combine(
                                Updates.set("state", Delivery.SENT),
                                Updates.unset("sealedParameters"),
                                Updates.unset("parameters")))
                .replaceWithVoid();
    }

    Uni<Void> later(String id, Instant nextTry) {
        return deliveries
                .updateOne(pending(id), Updates.set("nextTry", nextTry))
                .replaceWithVoid();
    }

    Uni<Void> giveUp(String id, OutboxEntry deadLetter) {
        Bson change = Updates.combine(
                Updates.set("state", Delivery.GIVEN_UP),
                Updates.unset("sealedParameters"),
                Updates.unset("parameters"),
                Updates.push(OutboxEntry.FIELD, deadLetter));
        return deliveries
                .updateOne(pending(id), change)
                .invoke(() -> relay.soon(COLLECTION, id, deadLetter))
                .replaceWithVoid();
    }

    Multi<Delivery> due(int limit) {
        return deliveries.find(
                Filters.and(Filters.eq("state", Delivery.PENDING), Filters.lte("nextTry", clock.instant())),
                new FindOptions().limit(limit));
    }

    /** What still waits to be sent about an account. */
    Uni<Void> drop(String account) {
        return deliveries
                .deleteMany(Filters.and(
                        Filters.eq("account", account),
                        Filters.eq("state", Delivery.PENDING),
                        Filters.exists("sealedParameters", false)))
                .replaceWithVoid();
    }

    Uni<Void> forgetBefore(Instant time) {
        return deliveries
                .deleteMany(Filters.and(
                        Filters.lt("createdAt", time),
                        Filters.ne("state", Delivery.PENDING),
                        Filters.exists("outbox.0", false)))
                .replaceWithVoid();
    }

    private static Bson pending(String id) {
        return Filters.and(Filters.eq(id), Filters.eq("state", Delivery.PENDING));
    }
}
