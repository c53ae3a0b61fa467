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
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;
import org.sealwell.recovery.plan.Plan.Phrase;

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
        return new IndexPlan(COLLECTION, List.of(new IndexModel(Indexes.ascending("phrase.proofHash"))));
    }

    /** The plan; an empty one for who has none yet. */
    public Uni<Plan> find(String account) {
        return plans.find(Filters.eq(account)).collect().first().map(plan -> plan == null ? Plan.empty(account) : plan);
    }

    /** The plan whose phrase has this proof. */
    public Uni<Optional<Plan>> findByPhraseProof(String hash) {
        return plans.find(Filters.and(Filters.eq("phrase.proofHash", hash), Filters.eq("purgedAt", null)))
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    /** Puts a phrase in the place of the version before it; false when that is not the present one. */
    public Uni<Boolean> store(String account, Phrase phrase, OutboxEntry event) {
        boolean first = phrase.version() == 1;
        Bson before = first ? Filters.exists("phrase", false) : Filters.eq("phrase.version", phrase.version() - 1);
        return plans.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("purgedAt", null), before),
                        Updates.combine(Updates.set("phrase", phrase), Updates.push(OutboxEntry.FIELD, event)),
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

    /** Takes everything out of a plan and leaves a mark, so that nothing is stored for the account any more. */
    public Uni<Void> purge(String account, Instant at, OutboxEntry event) {
        return plans.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("purgedAt", null)),
                        Updates.combine(
                                Updates.set("purgedAt", at),
                                Updates.unset("phrase"),
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
