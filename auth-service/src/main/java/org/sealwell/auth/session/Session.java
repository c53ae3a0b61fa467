package org.sealwell.auth.session;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/**
 * A device that is logged in; shard key {@code _id}. {@code generation} counts its refresh tokens, {@code refreshHash} is the SHA-256 of
 * the one that is valid, {@code retryHash} that of the Idempotency-Key which made it. {@code cutsBefore} is how often the account's
 * sessions had been ended when its owner proved the password.
 */
public record Session(
        @BsonId String id,
        String accountId,
        int cutsBefore,
        byte[] deviceNameCipher,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        int generation,
        String refreshHash,
        @Nullable String retryHash,
        @Nullable Instant endedAt,
        List<OutboxEntry> outbox) {

    boolean isAlive(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }
}
