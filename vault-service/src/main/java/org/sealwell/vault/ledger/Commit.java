package org.sealwell.vault.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One link of an account's chain; its insertion under {@code _id} is the decision. {@code bytes} and {@code liveDelta} are what it adds to
 * the head's sums, kept here so that a projection repaired after a crash adds the same; pruning takes what it frees off {@code bytes},
 * long after the projection. Shard key {@code _id}, whose beginning is
 * the account: a pull reads neighbours.
 */
public record Commit(
        @BsonId String id,
        String account,
        long n,
        String digest,
        String mac,
        Instant at,
        long bytes,
        int liveDelta,
        List<Change> changes) {

    /** Ids sort like numbers. */
    public static String id(String account, long n) {
        return String.format(Locale.ROOT, "%s:%012d", account, n);
    }

    public Tip tip() {
        return new Tip(n, mac);
    }

    public boolean isSame(String otherDigest, String otherMac) {
        return digest.equals(otherDigest) && mac.equals(otherMac);
    }
}
