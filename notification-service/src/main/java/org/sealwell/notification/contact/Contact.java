package org.sealwell.notification.contact;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/** An account's address as it came: a JWE to this service. Shard key {@code _id}, the account. */
public record Contact(
        @BsonId String account,
        @Nullable String sealedAddress,
        @Nullable Instant since,
        @Nullable Instant purgedAt,
        List<OutboxEntry> outbox) {}
