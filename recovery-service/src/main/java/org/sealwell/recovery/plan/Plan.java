package org.sealwell.recovery.plan;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/**
 * An account's plan; shard key {@code _id}, the account.
 *
 * @param sheetMailedOf the version of the kit of which a sheet went out by mail
 * @param purgedAt marks what is left of a deleted account
 */
public record Plan(
        @BsonId String account,
        @Nullable Wrap phrase,
        @Nullable Wrap kit,
        @Nullable Wrap capsule,
        @Nullable Integer sheetMailedOf,
        @Nullable Instant purgedAt,
        List<OutboxEntry> outbox) {

    static Plan empty(String account) {
        return new Plan(account, null, null, null, null, null, List.of());
    }
}
