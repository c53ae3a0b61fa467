package org.sealwell.recovery.plan;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;

/** Plans in the store. */
@ApplicationScoped
public class Plans {

    public static final String COLLECTION = "plans";

    private final ReactiveMongoCollection<Plan> plans;
    private final OutboxRelay relay;

    @Inject
    Plans(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay) {
        this.plans = mongo.getDatabase(database).getCollection(COLLECTION, Plan.class);
        this.relay = relay;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                Arrays.stream(Way.values())
                        .map(way -> new IndexModel(Indexes.ascending(way.field() + ".proofHash")))
                        .toList());
    }

    /** The plan; an empty one for who has none yet. */
    public Uni<Plan> find(String account) {
        return plans.find(Filters.eq(account)).collect().first().map(plan -> plan == null ? Plan.empty(account) : plan);
    }

    /** The plan with a way that has this proof. */
    public Uni<Optional<Plan>> findByProof(Way way, String hash) {
        return plans.find(Filters.and(Filters.eq(way.field() + ".proofHash", hash), Filters.eq("purgedAt", null)))
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    /** Puts a wrap in the place of the version before it; false when that is not the present one. */
    public Uni<Boolean> store(String account, Way way, Wrap wrap, OutboxEntry event) {
        boolean first = wrap.version() == 1;
        Bson before =
                first ? Filters.exists(way.field(), false) : Filters.eq(way.field() + ".version", wrap.version() - 1);
        return plans.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("purgedAt", null), before),
                        Updates.combine(Updates.set(way.field(), wrap), Updates.push(OutboxEntry.FIELD, event)),
                        new UpdateOptions().upsert(first))
                .map(result -> result.getModifiedCount() == 1 || result.getUpsertedId() != null)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false)
                .invoke(stored -> {
                    if (stored) {
                        relay.soon(COLLECTION, account, event);
                    }
                });
    }

    /** Puts a capsule's lock in the place of one that opens earlier; false when there is none. */
    public Uni<Boolean> moveLock(String account, Wrap.Lock later, OutboxEntry event) {
        return change(
                account,
                Filters.and(
                        Filters.eq("capsule.lock.id", later.id()), Filters.lt("capsule.lock.opensAt", later.opensAt())),
                Updates.set("capsule.lock", later),
                event);
    }

    /** Notes that a capsule was handed out; false when that has been noted before. */
    public Uni<Boolean> markOpened(String account, Wrap.Lock lock, Instant at, OutboxEntry event) {
        return change(
                account,
                Filters.and(Filters.eq("capsule.lock.id", lock.id()), Filters.eq("capsule.lock.openedAt", null)),
                Updates.set("capsule.lock.openedAt", at),
                event);
    }

    /** Notes that a sheet of this version of the kit goes out by mail; false when one has gone before, or it is another kit by now. */
    public Uni<Boolean> markSheetMailed(String account, int version, OutboxEntry mail) {
        return change(
                account,
                Filters.and(Filters.eq("kit.version", version), Filters.ne("sheetMailedOf", version)),
                Updates.set("sheetMailedOf", version),
                mail);
    }

    private Uni<Boolean> change(String account, Bson state, Bson change, OutboxEntry event) {
        return plans.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("purgedAt", null), state),
                        Updates.combine(change, Updates.push(OutboxEntry.FIELD, event)))
                .map(result -> result.getModifiedCount() == 1)
                .invoke(changed -> {
                    if (changed) {
                        relay.soon(COLLECTION, account, event);
                    }
                });
    }

    /** Takes a way out; false when there is none. */
    public Uni<Boolean> remove(String account, Way way, OutboxEntry event) {
        return change(account, Filters.exists(way.field()), Updates.unset(way.field()), event);
    }

    /** Takes everything out of a plan and leaves a mark, so that nothing is stored for the account any more. */
    public Uni<Void> purge(String account, Instant at, OutboxEntry event) {
        return plans.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("purgedAt", null)),
                        Updates.combine(
                                Updates.set("purgedAt", at),
                                Updates.combine(Arrays.stream(Way.values())
                                        .map(way -> Updates.unset(way.field()))
                                        .toList()),
                                Updates.push(OutboxEntry.FIELD, event)),
                        new UpdateOptions().upsert(true))
                .invoke(() -> relay.soon(COLLECTION, account, event))
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull();
    }

    /** Removes old marks. */
    public Uni<Void> forgetPurgedBefore(Instant time) {
        return plans.deleteMany(Filters.and(Filters.lt("purgedAt", time), Filters.exists("outbox.0", false)))
                .replaceWithVoid();
    }
}
