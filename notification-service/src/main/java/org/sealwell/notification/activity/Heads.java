package org.sealwell.notification.activity;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.DuplicateKey;

/** Heads in the store. */
@ApplicationScoped
class Heads {

    private static final String COLLECTION = "activity-heads";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final ReactiveMongoCollection<Head> heads;

    @Inject
    Heads(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.heads = mongo.getDatabase(database).getCollection(COLLECTION, Head.class);
    }

    Uni<Head> find(String account) {
        return heads.find(Filters.eq(account))
                .collect()
                .first()
                .map(head -> head == null ? Head.before(account) : head);
    }

    /** Forward only; false when it is there or further, or the account is purged. */
    Uni<Boolean> advance(String account, Tip tip) {
        return heads.updateOne(
                        Filters.and(Filters.eq(account), Filters.lt("number", tip.number()), notPurged()),
                        Updates.combine(
                                Updates.set("number", tip.number()), Updates.set("hash", tip.hash()), beginning()),
                        UPSERT)
                .map(result -> result.getModifiedCount() == 1 || result.getUpsertedId() != null)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false);
    }

    /** Closes the account: who writes from here on takes the entry back. */
    Uni<Void> close(String account, Instant at) {
        return heads.updateOne(
                        Filters.and(Filters.eq(account), notPurged()),
                        Updates.combine(
                                Updates.set("purgedAt", at),
                                Updates.unset("hash"),
                                Updates.set("number", 0L),
                                beginning()),
                        UPSERT)
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull();
    }

    /** From here on nothing older is shown; what is shown no more can be deleted. */
    Uni<Void> raiseOldest(String account, long oldest) {
        return heads.updateOne(
                        Filters.and(Filters.eq(account), Filters.lt("oldest", oldest), notPurged()),
                        Updates.set("oldest", oldest))
                .replaceWithVoid();
    }

    Uni<Void> swept(String account, long upTo) {
        return heads.updateOne(
                        Filters.and(Filters.eq(account), Filters.lt("swept", upTo), notPurged()),
                        Updates.set("swept", upTo))
                .replaceWithVoid();
    }

    Multi<Head> all(int batch) {
        return heads.find(notPurged(), new FindOptions().batchSize(batch));
    }

    Multi<Head> purgedBefore(Instant time) {
        return heads.find(Filters.and(Filters.lt("purgedAt", time), Filters.ne("emptied", true)));
    }

    Uni<Void> emptied(String account) {
        return heads.updateOne(
                        Filters.and(Filters.eq(account), Filters.ne("purgedAt", null)), Updates.set("emptied", true))
                .replaceWithVoid();
    }

    /** Removes old marks. */
    Uni<Void> forgetPurgedBefore(Instant time) {
        return heads.deleteMany(Filters.and(Filters.lt("purgedAt", time), Filters.eq("emptied", true)))
                .replaceWithVoid();
    }

    private static Bson beginning() {
        return Updates.combine(Updates.setOnInsert("oldest", 1L), Updates.setOnInsert("swept", 1L));
    }

    private static Bson notPurged() {
        return Filters.eq("purgedAt", null);
    }
}
