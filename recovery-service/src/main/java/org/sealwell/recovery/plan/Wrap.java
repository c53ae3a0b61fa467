package org.sealwell.recovery.plan;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The recovery key's wrap under a key that only its owner has, and the hash of the proof that will be asked for it.
 *
 * @param shares into what that key was split, if it was
 * @param lock until when half of that key is locked, if it is
 */
public record Wrap(
        String wrap,
        String proofHash,
        @Nullable Shares shares,
        @Nullable Lock lock,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** How many there are, and how many of them are needed. */
    public record Shares(int needed, int count) {}

    /**
     * What is locked to a round of a beacon. The service cannot open it, and keeps it back until the date all the same.
     *
     * @param id of the capsule
     * @param bytes b64u of 128 bytes
     * @param waitSeconds how far its owner wants it moved when they log in
     * @param openedAt when it was first handed out, since it was stored or moved
     */
    public record Lock(
            String id,
            String chain,
            long round,
            String bytes,
            Instant opensAt,
            long waitSeconds,
            @Nullable Instant openedAt) {

        boolean isSame(@Nullable Lock other) {
            return other != null && bytes.equals(other.bytes) && id.equals(other.id) && round == other.round;
        }

        @Override
        public String toString() {
            return "Lock[round " + round + "]";
        }
    }

    public boolean isSame(
            String otherWrap, String otherProofHash, @Nullable Shares otherShares, @Nullable Lock otherLock) {
        return wrap.equals(otherWrap)
                && proofHash.equals(otherProofHash)
                && Objects.equals(shares, otherShares)
                && (lock == null ? otherLock == null : lock.isSame(otherLock));
    }

    @Override
    public String toString() {
        return "Wrap[version " + version + "]";
    }
}
