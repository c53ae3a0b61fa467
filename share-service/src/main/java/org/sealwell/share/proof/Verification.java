package org.sealwell.share.proof;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/**
 * Somebody's address for one share, allowed or not; shard key {@code _id}, the keyed hash of share and address. {@code decoy} takes the
 * mail's place where there is none.
 */
public record Verification(
        @BsonId String address,
        String account,
        String share,
        @Nullable Code code,
        @Nullable Ticket ticket,
        @Nullable String decoy,
        Instant expiresAt,
        @Nullable List<OutboxEntry> outbox) {

    /** The keyed hash of the code that was sent last, and how often it has been tried. */
    public record Code(String hash, int tries, Instant expiresAt) {}

    /** The hash of the secret that shows that the address has been proven. */
    public record Ticket(String hash, Instant expiresAt) {}
}
