package org.sealwell.recovery.plan;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The recovery key's wrap under a key that only its owner has, and the hash of the proof that will be asked for it.
 *
 * @param shares into what that key was split, if it was
 */
public record Wrap(
        String wrap, String proofHash, @Nullable Shares shares, int version, Instant createdAt, Instant updatedAt) {

    /** How many there are, and how many of them are needed. */
    public record Shares(int needed, int count) {}

    public boolean isSame(String otherWrap, String otherProofHash, @Nullable Shares otherShares) {
        return wrap.equals(otherWrap) && proofHash.equals(otherProofHash) && Objects.equals(shares, otherShares);
    }

    @Override
    public String toString() {
        return "Wrap[version " + version + "]";
    }
}
