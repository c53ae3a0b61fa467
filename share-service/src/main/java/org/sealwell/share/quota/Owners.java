package org.sealwell.share.quota;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;
import org.sealwell.share.ShareConfig;

/** Owners in the store. */
@ApplicationScoped
public class Owners {

    private static final String COLLECTION = "owners";
    private static final int RACES = 3;

    private final ReactiveMongoCollection<Owner> owners;
    private final OutboxRelay relay;
    private final ShareConfig.Quota quota;
    private final Clock clock;

    @Inject
    Owners(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay,
            ShareConfig config,
            Clock clock) {
        this.owners = mongo.getDatabase(database).getCollection(COLLECTION, Owner.class);
        this.relay = relay;
        this.quota = config.quota();
        this.clock = clock;
    }

    /** Sets a part of the quota aside for a share, before anything of it is stored. */
    public Uni<QuotaOutcome> take(String account, String share, long bytes) {
        return take(account, share, bytes, RACES);
    }

    private Uni<QuotaOutcome> take(String account, String share, long bytes, int racesLeft) {
        return owners.updateOne(
                        Filters.and(
                                Filters.eq(account),
                                Filters.eq("purgedAt", null),
                                Filters.ne("held.share", share),
                                Filters.lt("count", quota.shares()),
                                Filters.lte("bytes", quota.bytes() - bytes)),
                        Updates.combine(
                                Updates.push("held", new Owner.Held(share, bytes, clock.instant())),
                                Updates.inc("count", 1),
                                Updates.inc("bytes", bytes),
                                Updates.setOnInsert(OutboxEntry.FIELD, List.of())),
                        new UpdateOptions().upsert(bytes <= quota.bytes()))
                .map(result -> result.getMatchedCount() == 1 || result.getUpsertedId() != null)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false)
                .chain(taken -> taken
                        ? Uni.createFrom().item(new QuotaOutcome.SetAside())
                        : whyNot(account, share, bytes, racesLeft));
    }

    private Uni<QuotaOutcome> whyNot(String account, String share, long bytes, int racesLeft) {
        return owners.find(Filters.eq(account)).collect().first().chain(owner -> {
            if (owner != null && owner.purgedAt() != null) {
                return Uni.createFrom().item(new QuotaOutcome.Gone());
            }
            if (owner != null && owner.holds(share)) {
                return Uni.createFrom().item(new QuotaOutcome.SetAside());
            }
            boolean fits = owner == null
                    ? bytes <= quota.bytes()
                    : owner.count() < quota.shares() && owner.bytes() <= quota.bytes() - bytes;
            return fits && racesLeft > 0
                    ? take(account, share, bytes, racesLeft - 1)
                    : Uni.createFrom().item(new QuotaOutcome.TooMuch());
        });
    }

    /** Gives a share's part back, once. */
    public Uni<Void> release(String account, String share, long bytes) {
        return owners.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("held.share", share)),
                        Updates.combine(
                                Updates.pull("held", new Document("share", share)),
                                Updates.inc("count", -1),
                                Updates.inc("bytes", -bytes)))
                .replaceWithVoid();
    }

    public Uni<Boolean> isPurged(String account) {
        return owners.find(Filters.and(Filters.eq(account), Filters.ne("purgedAt", null)))
                .collect()
                .first()
                .map(owner -> owner != null);
    }

    /** Those who have set something aside before a moment. */
    public Multi<Owner> holdingSince(Instant before) {
        return owners.find(Filters.lt("held.at", before));
    }

    /** Nothing is shared for the account from now on. */
    public Uni<Void> close(String account) {
        return owners.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("purgedAt", null)),
                        Updates.combine(
                                Updates.set("purgedAt", clock.instant()),
                                Updates.set("held", List.of()),
                                Updates.set("count", 0),
                                Updates.set("bytes", 0L),
                                Updates.setOnInsert(OutboxEntry.FIELD, List.of())),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull();
    }

    /** Tells once that nothing is left. */
    public Uni<Void> tellPurged(String account, OutboxEntry event) {
        return owners.updateOne(
                        Filters.and(
                                Filters.eq(account), Filters.ne("purgedAt", null), Filters.exists("purgeTold", false)),
                        Updates.combine(Updates.set("purgeTold", true), Updates.push(OutboxEntry.FIELD, event)))
                .invoke(result -> {
                    if (result.getModifiedCount() == 1) {
                        relay.soon(COLLECTION, account, event);
                    }
                })
                .replaceWithVoid();
    }

    public Multi<Owner> purgedBefore(Instant time) {
        return owners.find(Filters.and(Filters.lt("purgedAt", time), Filters.exists("outbox.0", false)));
    }

    public Uni<Void> forget(String account) {
        return owners.deleteOne(Filters.and(Filters.eq(account), Filters.ne("purgedAt", null)))
                .replaceWithVoid();
    }
}
