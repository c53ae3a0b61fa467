package org.sealwell.vault.ledger;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;

/** The chain in the store. Reads go by computed ids. */
@ApplicationScoped
public class Commits {

    private static final String COLLECTION = "commits";

    private final ReactiveMongoCollection<Commit> commits;

    @Inject
    Commits(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.commits = mongo.getDatabase(database).getCollection(COLLECTION, Commit.class);
    }

    /** Only the purge of an account searches by it. */
    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(COLLECTION, List.of(new IndexModel(Indexes.ascending("account"))));
    }

    /** The compare-and-set: false when there is a commit of this number already. */
    public Uni<Boolean> insert(Commit commit) {
        return commits.insertOne(commit)
                .replaceWith(true)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false);
    }

    public Uni<Optional<Commit>> find(String account, long n) {
        return commits.find(Filters.eq(Commit.id(account, n))).collect().first().map(Optional::ofNullable);
    }

    /** The one change of an item within a commit; the rest of the commit stays in the store. */
    public Uni<Optional<Change>> change(String account, long n, String itemId) {
        Bson one = Projections.elemMatch("changes", Filters.eq("itemId", itemId));
        return commits.find(Filters.eq(Commit.id(account, n)), Part.class, new FindOptions().projection(one))
                .collect()
                .first()
                .map(part -> Optional.ofNullable(part).map(Part::changes).flatMap(found -> found.stream()
                        .findFirst()));
    }

    /** The sizes of the commits {@code from..to}, in order, as far as they exist. */
    public Uni<List<Sized>> sizes(String account, long from, long to) {
        return commits.find(
                        Filters.in("_id", ids(account, from, to)),
                        Sized.class,
                        new FindOptions().projection(Projections.include("n", "bytes")))
                .collect()
                .asList()
                .map(found -> found.stream()
                        .sorted(Comparator.comparingLong(Sized::n))
                        .toList());
    }

    /** The commits {@code from..to}, in order, as they are stored. */
    public Uni<List<RawBsonDocument>> stored(String account, long from, long to) {
        return commits.find(
                        Filters.in("_id", ids(account, from, to)),
                        RawBsonDocument.class,
                        new FindOptions().sort(Sorts.ascending("_id")))
                .collect()
                .asList();
    }

    /** Takes key, body and tokens out of one change and leaves its digest and its weight; nothing when that was done before. */
    public Uni<Void> prune(String account, long n, Change change) {
        Bson stillWhole = Filters.elemMatch(
                "changes", Filters.and(Filters.eq("itemId", change.itemId()), Filters.exists("body")));
        return commits.updateOne(
                        Filters.and(Filters.eq(Commit.id(account, n)), stillWhole),
                        Updates.combine(
                                Updates.inc("bytes", -change.weight()),
                                Updates.set("changes.$.digest", Digests.of(change)),
                                Updates.set("changes.$.freed", change.weight()),
                                Updates.unset("changes.$.body"),
                                Updates.unset("changes.$.key"),
                                Updates.unset("changes.$.tokens")))
                .replaceWithVoid();
    }

    public Uni<Void> deleteAll(String account) {
        return commits.deleteMany(Filters.eq("account", account)).replaceWithVoid();
    }

    private static List<String> ids(String account, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(n -> Commit.id(account, n))
                .toList();
    }

    /** A commit's number and weight. */
    public record Sized(long n, long bytes) {}

    /** A commit without all but one of its changes. */
    public record Part(List<Change> changes) {}
}
