package org.sealwell.auth.mailbox;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/**
 * Somebody wants to prove a mailbox; {@code _id} is the address's index.
 *
 * @param accountId null where the address is no account's
 * @param codeHash keyed: the store alone cannot guess the eight digits
 */
public record MailboxProof(
        @BsonId String addressIndex,
        @Nullable String accountId,
        String codeHash,
        int tries,
        Instant expiresAt,
        List<OutboxEntry> outbox) {
    @Override
    public String toString() {
        return "MailboxProof[redacted]";
    }
}
