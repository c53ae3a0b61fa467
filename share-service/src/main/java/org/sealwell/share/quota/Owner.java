package org.sealwell.share.quota;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/**
 * What an account has live, and their sum; shard key {@code _id}, the account. Each share is named, so that taking and giving back may be
 * done twice. {@code purgedAt} marks what is left of a deleted account.
 */
public record Owner(
        @BsonId String account,
        List<Held> held,
        int count,
        long bytes,
        @Nullable Instant purgedAt,
        List<OutboxEntry> outbox) {

    /** A share that takes its part of the quota. */
    public record Held(String share, long bytes, Instant at) {}

    boolean holds(String share) {
        return held.stream().anyMatch(one -> one.share().equals(share));
    }
}
