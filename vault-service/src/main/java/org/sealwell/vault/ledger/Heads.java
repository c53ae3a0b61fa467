package org.sealwell.vault.ledger;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.contracts.event.VaultEvent.AccountPurged;
import org.sealwell.contracts.event.VaultEvent.VaultCommitted;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;
import org.sealwell.vault.ledger.Head.Checkpoint;

/** The heads in the store. */
@ApplicationScoped
public class Heads {

    public static final String COLLECTION = "heads";

    private final ReactiveMongoCollection<Head> heads;
    private final Outbox outbox;
    private final OutboxRelay relay;

    @Inject
    Heads(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Outbox outbox,
            OutboxRelay relay) {
        this.heads = mongo.getDatabase(database).getCollection(COLLECTION, Head.class);
        this.outbox = outbox;
        this.relay = relay;
    }

    Uni<Head> find(String account) {
        return heads.find(Filters.eq(account))
                .collect()
                .first()
                .map(head -> head == null ? Head.before(account) : head);
    }

    /** From n-1 to n with the event that tells it; nothing when another has done it. */
    Uni<Void> advance(Commit commit) {
        OutboxEntry committed = outbox.entry(new VaultCommitted(
                commit.account(), commit.n(), commit.changes().size(), commit.bytes()));
        return heads.updateOne(
                        Filters.and(Filters.eq(commit.account()), Filters.eq("n", commit.n() - 1), notPurged()),
                        Updates.combine(
                                Updates.set("n", commit.n()),
                                Updates.set("mac", commit.mac()),
                                Updates.inc("bytes", commit.bytes()),
                                Updates.inc("items", (long) commit.liveDelta()),
                                Updates.push(OutboxEntry.FIELD, committed)))
                .invoke(result -> {
                    if (result.getModifiedCount() == 1) {
                        relay.soon(COLLECTION, commit.account(), committed);
                    }
                })
                .replaceWithVoid();
    }

    /** Makes the empty head that the first commit will advance. */
    Uni<Void> ensure(String account) {
        return heads.insertOne(Head.before(account))
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull();
    }

    /** Stores a checkpoint unless one of the same or a later commit is there. */
    public Uni<Boolean> store(String account, Checkpoint checkpoint) {
        Bson older = Filters.or(Filters.exists("checkpoint", false), Filters.lt("checkpoint.n", checkpoint.n()));
        return heads.updateOne(
                        Filters.and(Filters.eq(account), Filters.gte("n", checkpoint.n()), notPurged(), older),
                        Updates.set("checkpoint", checkpoint))
                .map(result -> result.getModifiedCount() == 1);
    }

    /** Moves the mark of what has been pruned, and gives back what that has freed. */
    public Uni<Void> pruned(String account, long n, long freed) {
        return heads.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("prunedTo", n - 1)),
                        Updates.combine(Updates.set("prunedTo", n), Updates.inc("bytes", -freed)))
                .replaceWithVoid();
    }

    public Multi<Head> all(int batch) {
        return heads.find(notPurged(), new FindOptions().batchSize(batch));
    }

    /** Closes the account: from here on nothing is added. */
    public Uni<Void> close(String account, Instant at) {
        return heads.updateOne(Filters.and(Filters.eq(account), notPurged()), Updates.set("purgedAt", at))
                .chain(result ->
                        result.getMatchedCount() == 1 ? Uni.createFrom().voidItem() : insertClosed(account, at));
    }

    private Uni<Void> insertClosed(String account, Instant at) {
        Head closed = new Head(account, 0, null, 0, 0, 0, null, at, List.of());
        return heads.insertOne(closed)
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull();
    }

    /** Leaves of a purged account a mark that it was, and tells that it is gone. */
    public Uni<Void> tellPurged(String account) {
        OutboxEntry purged = outbox.entry(new AccountPurged(account));
        return heads.findOneAndUpdate(
                        Filters.and(Filters.eq(account), Filters.ne("purgedAt", null), Filters.ne("told", true)),
                        Updates.combine(
                                Updates.set("told", true),
                                Updates.set("n", 0L),
                                Updates.unset("mac"),
                                Updates.unset("checkpoint"),
                                Updates.push(OutboxEntry.FIELD, purged)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(Optional::ofNullable)
                .invoke(told -> told.ifPresent(head -> relay.soon(COLLECTION, account, purged)))
                .replaceWithVoid();
    }

    /** Marks that were made before a time. */
    public Multi<Head> purgedBefore(Instant time) {
        return heads.find(Filters.and(Filters.lt("purgedAt", time), Filters.exists("outbox.0", false)));
    }

    /** Removes the mark, once it has been told that the account is gone. */
    public Uni<Void> forget(String account) {
        return heads.deleteOne(Filters.and(
                        Filters.eq(account),
                        Filters.ne("purgedAt", null),
                        Filters.eq("told", true),
                        Filters.exists("outbox.0", false)))
                .replaceWithVoid();
    }

    private static Bson notPurged() {
        return Filters.eq("purgedAt", null);
    }
}
