package org.sealwell.share.share;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;

/** Shares in the store. */
@ApplicationScoped
public class Shares {

    public static final String COLLECTION = "shares";

    private static final Bson DECIDING = Projections.exclude("log.waiting", OutboxEntry.FIELD);

    private final ReactiveMongoCollection<Share> shares;
    private final OutboxRelay relay;

    @Inject
    Shares(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay) {
        this.shares = mongo.getDatabase(database).getCollection(COLLECTION, Share.class);
        this.relay = relay;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                List.of(
                        new IndexModel(Indexes.ascending("account", "createdAt", "_id")),
                        new IndexModel(Indexes.ascending("end", "policy.expiresAt"))));
    }

    public Uni<Optional<Share>> find(String id) {
        return shares.find(Filters.eq(id)).collect().first().map(Optional::ofNullable);
    }

    /** Without what waits to be filed or told: a thousand visitors at once would each have it in memory. */
    public Uni<Optional<Share>> findToDecide(String id) {
        return shares.find(Filters.eq(id), new FindOptions().projection(DECIDING))
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    /** The owner's, and nobody else's. */
    public Uni<Optional<Share>> find(String account, String id) {
        return find(id).map(found -> found.filter(share -> share.account().equals(account)));
    }

    /** False when the id is taken. */
    public Uni<Boolean> insert(Share share) {
        return shares.insertOne(share)
                .invoke(() -> relay.soon(COLLECTION, share.id(), share.outbox()))
                .replaceWith(true)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false);
    }

    /** An owner's shares of one profile behind a cursor, newest first. */
    public Uni<List<Share>> page(String account, boolean smart, @Nullable Cursor after, int limit) {
        Bson owners = Filters.and(
                Filters.eq("account", account), smart ? Filters.ne("smart", null) : Filters.eq("smart", null));
        Bson wanted = after == null
                ? owners
                : Filters.and(
                        owners,
                        Filters.or(
                                Filters.lt("createdAt", after.createdAt()),
                                Filters.and(
                                        Filters.eq("createdAt", after.createdAt()), Filters.lt("_id", after.id()))));
        return shares.find(
                        wanted,
                        new FindOptions()
                                .sort(Sorts.descending("createdAt", "_id"))
                                .limit(limit))
                .collect()
                .asList();
    }

    /** Those that must end by themselves at a moment, whose receipts have ended before another. */
    public Multi<Share> due(Instant now, Instant receiptsEnded, int limit) {
        return shares.find(
                Filters.and(
                        Filters.eq("end", null),
                        Filters.or(
                                Filters.lte("policy.expiresAt", now),
                                Filters.and(
                                        Filters.lte("tally.opensLeft", 0),
                                        Filters.not(Filters.gt("tally.lastOpenedAt", receiptsEnded))))),
                new FindOptions().limit(limit));
    }

    /** Those whose content or quota is still to be given back. */
    public Multi<Share> cleaning(int limit) {
        return shares.find(Filters.eq("cleaning", true), new FindOptions().limit(limit));
    }

    /** Those that ended before a moment. */
    public Multi<Share> endedBefore(Instant time, int limit) {
        return shares.find(
                Filters.and(
                        Filters.lt("end.at", time), Filters.eq("cleaning", null), Filters.exists("outbox.0", false)),
                new FindOptions().limit(limit));
    }

    /**
     * Changes a share with the events that tell it, if it still is as expected.
     *
     * @return the share as it is now, without what waits, or nothing when it was not as expected
     */
    public Uni<Optional<Share>> change(String id, Bson expected, Bson change, List<OutboxEntry> events) {
        List<Bson> all = new ArrayList<>(List.of(change));
        if (!events.isEmpty()) {
            all.add(Updates.pushEach(OutboxEntry.FIELD, events));
        }
        return shares.findOneAndUpdate(
                        Filters.and(Filters.eq(id), expected),
                        Updates.combine(all),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(DECIDING))
                .invoke(changed -> {
                    if (changed != null) {
                        relay.soon(COLLECTION, id, events);
                    }
                })
                .map(Optional::ofNullable);
    }

    /** Takes the share away, tombstone and all. */
    public Uni<Void> remove(String id) {
        return shares.deleteOne(Filters.eq(id)).replaceWithVoid();
    }

    /** All of them, whatever they still have to tell: nobody is left to hear it. */
    public Uni<Void> deleteAllOf(String account) {
        return shares.deleteMany(Filters.eq("account", account)).replaceWithVoid();
    }

    /** Where a page ended; on the wire {@code milliseconds.id}. */
    public record Cursor(Instant createdAt, String id) {

        public static final String FORM = "[0-9]{1,15}\\.[A-Za-z0-9_-]{22}";

        /** @param text of the {@link #FORM}, or null for the beginning */
        public static @Nullable Cursor of(@Nullable String text) {
            if (text == null) {
                return null;
            }
            int dot = text.indexOf('.');
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot))), text.substring(dot + 1));
        }

        public static String after(Share last) {
            return last.createdAt().toEpochMilli() + "." + last.id();
        }
    }
}
