package org.sealwell.vault.ledger;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.sealwell.vault.ledger.Item.Version;

/**
 * A commit's changes as conditional updates. Each names the revision it follows, so carrying one out twice changes nothing; no order
 * among them matters, for a commit changes an item once.
 */
final class ItemWrites {

    private ItemWrites() {}

    static List<WriteModel<Item>> of(Commit commit) {
        return commit.changes().stream().flatMap(change -> of(commit, change)).toList();
    }

    private static Stream<WriteModel<Item>> of(Commit commit, Change change) {
        return switch (change.op()) {
            case Change.PUT -> Stream.of(put(commit, change));
            case Change.DELETE -> Stream.of(delete(commit, change));
            case Change.REKEY -> Stream.of(remember(commit, change), rekey(commit, change));
            default -> throw new IllegalStateException("A stored change is none of put, delete and rekey");
        };
    }

    private static WriteModel<Item> put(Commit commit, Change change) {
        Bson state = Updates.combine(
                Updates.set("account", commit.account()),
                Updates.set("itemId", change.itemId()),
                Updates.set("collection", change.collection()),
                Updates.set("revision", change.revision()),
                Updates.set("key", change.key()),
                Updates.set("body", change.body()),
                Updates.set("tokens", change.tokens()),
                Updates.set("n", commit.n()),
                Updates.set("deleted", false),
                Updates.set("updatedAt", commit.at()),
                Updates.set("bytes", change.weight()),
                version(commit, false));
        return new UpdateOneModel<>(follows(commit, change), state, new UpdateOptions().upsert(change.revision() == 1));
    }

    private static WriteModel<Item> delete(Commit commit, Change change) {
        Bson state = Updates.combine(
                Updates.set("revision", change.revision()),
                Updates.unset("key"),
                Updates.unset("body"),
                Updates.set("tokens", List.of()),
                Updates.set("n", commit.n()),
                Updates.set("deleted", true),
                Updates.set("updatedAt", commit.at()),
                Updates.set("bytes", 0L),
                version(commit, true));
        return new UpdateOneModel<>(follows(commit, change), state);
    }

    private static WriteModel<Item> remember(Commit commit, Change change) {
        return new UpdateOneModel<>(id(commit, change), Updates.max("rekeys." + change.revision(), commit.n()));
    }

    private static WriteModel<Item> rekey(Commit commit, Change change) {
        Bson present = Filters.and(
                id(commit, change),
                Filters.eq("revision", change.revision()),
                Filters.eq("deleted", false),
                Filters.lt("n", commit.n()));
        return new UpdateOneModel<>(
                present,
                Updates.combine(
                        Updates.set("key", change.key()),
                        Updates.set("n", commit.n()),
                        Updates.set("updatedAt", commit.at())));
    }

    private static Bson follows(Commit commit, Change change) {
        return Filters.and(id(commit, change), Filters.eq("revision", change.revision() - 1));
    }

    private static Bson id(Commit commit, Change change) {
        return Filters.eq(Item.id(commit.account(), change.itemId()));
    }

    private static Bson version(Commit commit, boolean deleted) {
        return Updates.push("history", new Version(commit.n(), commit.at(), deleted));
    }
}
