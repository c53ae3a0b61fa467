package org.sealwell.vault.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The present state of an item, projected from the chain; shard key {@code _id}, which begins with the account. {@code n} is the commit
 * that changed it last. {@code history} has one entry a revision, in order; {@code rekeys} names, by revision, the commit that has the
 * present key of it. Both are left out of lists.
 */
public record Item(
        @BsonId String id,
        String account,
        String itemId,
        String collection,
        int revision,
        @Nullable String key,
        @Nullable String body,
        List<String> tokens,
        long n,
        boolean deleted,
        Instant updatedAt,
        long bytes,
        @Nullable List<Version> history,
        @Nullable Map<String, Long> rekeys) {

    /** Changes whenever the item does; another account's item of the same id has another. */
    public String version() {
        return account + "-" + n;
    }

    public static String id(String account, String itemId) {
        return account + ":" + itemId;
    }

    /** A revision: the commit it came with. */
    public record Version(long n, Instant at, boolean deleted) {}
}
