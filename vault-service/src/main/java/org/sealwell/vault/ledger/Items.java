package org.sealwell.vault.ledger;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;

/** The projected items in the store. */
@ApplicationScoped
public class Items {

    private static final String COLLECTION = "items";

    private final ReactiveMongoCollection<Item> items;

    @Inject
    Items(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.items = mongo.getDatabase(database).getCollection(COLLECTION, Item.class);
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                List.of(
                        new IndexModel(Indexes.ascending("account", "tokens", "_id")),
                        new IndexModel(Indexes.ascending("account", "collection", "_id"))));
    }

    /** Carries out a commit's changes; those that are carried out already stay as they are. */
    Uni<Void> apply(Commit commit) {
        return items.bulkWrite(ItemWrites.of(commit), new BulkWriteOptions().ordered(false))
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull();
    }

    /** What a new commit must know of the items it changes. */
    public Uni<List<Standing>> standings(String account, Collection<String> itemIds) {
        List<String> ids = itemIds.stream().map(id -> Item.id(account, id)).toList();
        return items.find(
                        Filters.in("_id", ids),
                        Standing.class,
                        new FindOptions()
                                .projection(Projections.include("itemId", "collection", "revision", "deleted")))
                .collect()
                .asList();
    }

    public Uni<Optional<Item>> find(String account, String itemId) {
        return items.find(Filters.eq(Item.id(account, itemId)))
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    /** The ids and sizes of the live items behind a cursor, in order. */
    public Uni<List<Sized>> sizes(
            String account, @Nullable String collection, @Nullable String token, @Nullable String after, int limit) {
        List<Bson> conditions = new ArrayList<>(List.of(Filters.eq("account", account), Filters.eq("deleted", false)));
        if (collection != null) {
            conditions.add(Filters.eq("collection", collection));
        }
        if (token != null) {
            conditions.add(Filters.eq("tokens", token));
        }
        if (after != null) {
            conditions.add(Filters.gt("_id", Item.id(account, after)));
        }
        return items.find(
                        Filters.and(conditions),
                        Sized.class,
                        new FindOptions()
                                .projection(Projections.include("itemId", "bytes"))
                                .sort(Sorts.ascending("_id"))
                                .limit(limit))
                .collect()
                .asList();
    }

    /** Items by id, in order of id, without their histories. */
    public Uni<List<Item>> byIds(String account, List<String> itemIds) {
        List<String> ids = itemIds.stream().map(id -> Item.id(account, id)).toList();
        return items.find(
                        Filters.in("_id", ids), new FindOptions().projection(Projections.exclude("history", "rekeys")))
                .collect()
                .asList()
                .map(found ->
                        found.stream().sorted(Comparator.comparing(Item::id)).toList());
    }

    public Uni<Void> deleteAll(String account) {
        return items.deleteMany(Filters.eq("account", account)).replaceWithVoid();
    }

    /** An item's id and weight. */
    public record Sized(String itemId, long bytes) {}

    /** Where an item stands. */
    public record Standing(String itemId, String collection, int revision, boolean deleted) {}
}
