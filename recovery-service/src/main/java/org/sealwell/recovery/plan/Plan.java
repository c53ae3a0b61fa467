package org.sealwell.recovery.plan;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/** An account's plan; shard key {@code _id}, the account. {@code purgedAt} marks what is left of a deleted account. */
public record Plan(
        @BsonId String account,
        @Nullable Phrase phrase,
        @Nullable Instant purgedAt,
        List<OutboxEntry> outbox) {

    /** The recovery key's wrap under the phrase key, and the hash of the proof that will be asked for it. */
    public record Phrase(String wrap, String proofHash, int version, Instant createdAt, Instant updatedAt) {

        public boolean isSame(String otherWrap, String otherProofHash) {
            return wrap.equals(otherWrap) && proofHash.equals(otherProofHash);
        }

        @Override
        public String toString() {
            return "Phrase[version " + version + "]";
        }
    }

    static Plan empty(String account) {
        return new Plan(account, null, null, List.of());
    }

    public int phraseVersion() {
        return phrase == null ? 0 : phrase.version();
    }
}
