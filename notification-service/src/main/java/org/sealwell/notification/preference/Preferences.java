package org.sealwell.notification.preference;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen; shard key {@code _id}, the account. {@code version} is 0 before their first change; {@code purgedAt} marks what is
 * left of a deleted account.
 */
public record Preferences(
        @BsonId String account,
        int version,
        @Nullable Mails mails,
        @Nullable Instant purgedAt) {

    /** The mails that can be turned off. All others are about the account itself. */
    public record Mails(boolean shareOpened, boolean shareLocked, boolean shareExpired) {
        static final Mails ALL = new Mails(true, true, true);
    }

    static Preferences none(String account) {
        return new Preferences(account, 0, null, null);
    }

    public Mails wanted() {
        return mails == null ? Mails.ALL : mails;
    }
}
