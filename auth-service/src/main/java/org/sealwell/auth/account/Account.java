package org.sealwell.auth.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/**
 * An account as it is stored; shard key {@code _id}. {@code emailIndex} is unique. After deletion only what the final mail and the
 * count of purges need is left.
 */
public record Account(
        @BsonId String id,
        String emailIndex,
        byte[] emailCipher,
        @Nullable Credential credential,
        int credentialVersion,
        @Nullable Keyring keyring,
        String recoveryProofHash,
        String creationDigest,
        Instant createdAt,
        @Nullable SessionCut sessionCut,
        @Nullable EmailChange emailChange,
        @Nullable EmailObjection emailObjection,
        @Nullable Instant deletedAt,
        Set<String> purgedBy,
        List<OutboxEntry> outbox) {

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Sessions that began before {@code at} have ended, but for the one that asked for it. */
    public record SessionCut(Instant at, @Nullable String kept) {

        public boolean ends(String sessionId, Instant createdAt) {
            return createdAt.isBefore(at) && !sessionId.equals(kept);
        }
    }

    /** An address waits for its code. */
    public record EmailChange(String emailIndex, byte[] emailCipher, byte[] codeHash, int tries, Instant expiresAt) {}

    /** The owner of the old address may put it back. */
    public record EmailObjection(byte[] tokenHash, String emailIndex, byte[] emailCipher, Instant expiresAt) {}

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
