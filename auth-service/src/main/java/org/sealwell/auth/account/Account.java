package org.sealwell.auth.account;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
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
        @Nullable String language,
        String creationDigest,
        Instant createdAt,
        @Nullable SessionCut sessionCut,
        @Nullable EmailChange emailChange,
        @Nullable EmailObjection emailObjection,
        @Nullable ResetObjection resetObjection,
        @Nullable Instant deletedAt,
        Set<String> purgedBy,
        List<OutboxEntry> outbox) {

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** How often all sessions have been ended; a session knows how often that was when its owner proved the password. */
    public int sessionCuts() {
        return sessionCut == null ? 0 : sessionCut.count();
    }

    /** Whether a session that began after so many cuts has outlived those that came since. */
    public boolean stillHas(String sessionId, int cutsBefore) {
        return !isDeleted()
                && (cutsBefore == sessionCuts() || (sessionCut != null && sessionId.equals(sessionCut.kept())));
    }

    /**
     * Ends every session but {@code kept} in the same update as whatever is the reason. Counted and not timed: a login that has read the
     * account before the cut is ended too, however late its session is stored, and no clock has a say.
     */
    public static Bson cutSessions(@Nullable String kept) {
        return Updates.combine(Updates.inc("sessionCut.count", 1), Updates.set("sessionCut.kept", kept));
    }

    /** The last time that sessions were ended, and the one that was kept because it asked for it. */
    public record SessionCut(int count, @Nullable String kept) {}

    /** An address waits for its code. */
    public record EmailChange(String emailIndex, byte[] emailCipher, byte[] codeHash, int tries, Instant expiresAt) {}

    /** The owner of the old address may put it back. */
    public record EmailObjection(byte[] tokenHash, String emailIndex, byte[] emailCipher, Instant expiresAt) {}

    /** The owner may put the password back that was the account's before it was reset; {@code byPassword} belongs to it. */
    public record ResetObjection(byte[] tokenHash, Credential credential, String byPassword, Instant expiresAt) {
        @Override
        public String toString() {
            return "ResetObjection[redacted]";
        }
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
