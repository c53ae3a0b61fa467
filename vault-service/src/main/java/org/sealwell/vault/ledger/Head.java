package org.sealwell.vault.ledger;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/**
 * How far an account's chain has been projected, and its sums; shard key {@code _id}, the account. {@code prunedTo} is the last commit
 * whose predecessors' bodies have been pruned; {@code purgedAt} marks what is left of a deleted account.
 */
public record Head(
        @BsonId String account,
        long n,
        @Nullable String mac,
        long bytes,
        long items,
        long prunedTo,
        @Nullable Checkpoint checkpoint,
        @Nullable Instant purgedAt,
        List<OutboxEntry> outbox) {

    static Head before(String account) {
        return new Head(account, 0, null, 0, 0, 0, null, null, List.of());
    }

    public Tip tip() {
        return new Tip(n, mac);
    }

    public boolean isPurged() {
        return purgedAt != null;
    }

    /** Changes whenever an answer about this account can: by a commit, by pruning, and when another account asks from the same browser. */
    public String version() {
        return account + "-" + n + "-" + prunedTo;
    }

    /** A client's summary of its vault at commit {@code n}; opaque here. */
    public record Checkpoint(long n, String root, String mac) {}
}
