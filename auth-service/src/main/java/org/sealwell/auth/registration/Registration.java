package org.sealwell.auth.registration;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/** Somebody has asked for an account with an address; {@code _id} is the address's index. */
public record Registration(
        @BsonId String addressIndex,
        byte[] emailCipher,
        @Nullable Code code,
        @Nullable Ticket ticket,
        Instant expiresAt,
        List<OutboxEntry> outbox) {

    /** {@code hash} is keyed: the store alone cannot guess the eight digits. */
    public record Code(String hash, int tries, Instant expiresAt) {}

    /** The right to make exactly the account {@code accountId}. */
    public record Ticket(String hash, String accountId, Instant expiresAt) {}

    @Override
    public String toString() {
        return "Registration[redacted]";
    }
}
