package org.sealwell.notification.activity;

import java.time.Instant;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A short way to the end of an account's chain; entries beyond it are possible, and count. Shard key {@code _id}, the account.
 *
 * @param oldest the first entry that is shown
 * @param swept the first entry that may still be there
 * @param purgedAt marks what is left of a deleted account
 * @param emptied whether what came behind the deletion's back has been deleted, too
 */
public record Head(
        @BsonId String account,
        long number,
        @Nullable String hash,
        long oldest,
        long swept,
        @Nullable Instant purgedAt,
        @Nullable Boolean emptied) {

    static Head before(String account) {
        return new Head(account, 0, null, 1, 1, null, null);
    }

    Tip tip() {
        return number == 0 ? Tip.START : new Tip(number, Objects.requireNonNull(hash, "hash is null"));
    }

    boolean isPurged() {
        return purgedAt != null;
    }
}
