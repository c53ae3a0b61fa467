package org.sealwell.recovery.circle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the contacts hold together. The service has the wrap and its own half, and no share that it could open.
 *
 * @param record the owner's record chain: by its newest key the statement and all shares are signed
 * @param statement what the owner signed of who is in it
 */
public record GuardianSet(
        String id,
        int needed,
        long waitSeconds,
        String wrap,
        String serverHalf,
        List<String> record,
        String statement,
        List<Share> shares,
        Instant createdAt) {

    /** A contact's share, sealed to them. */
    public record Share(String guardian, String account, String share) {
        @Override
        public String toString() {
            return "Share[of " + guardian + "]";
        }
    }

    public Optional<Share> shareOf(String guardian) {
        return shares.stream()
                .filter(share -> share.guardian().equals(guardian))
                .findFirst();
    }

    GuardianSet without(String guardian) {
        List<Share> left = shares.stream()
                .filter(share -> !share.guardian().equals(guardian))
                .toList();
        return new GuardianSet(id, needed, waitSeconds, wrap, serverHalf, record, statement, left, createdAt);
    }

    public boolean isSame(GuardianSet other) {
        return id.equals(other.id) && wrap.equals(other.wrap) && statement.equals(other.statement);
    }

    @Override
    public String toString() {
        return "GuardianSet[" + id + "]";
    }
}
