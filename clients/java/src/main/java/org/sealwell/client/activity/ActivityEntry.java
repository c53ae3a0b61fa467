package org.sealwell.client.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.json.Members;

/**
 * Something that happened to the account, by the server's word.
 *
 * @param number from 1, oldest first, without a gap
 * @param kind e.g. {@code signed-in}: one of the protocol's, or one that came later and is shown as an event without a name
 * @param subject the id of the session or the share that it is about
 * @param count e.g. the changes of a commit; what it counts depends on the kind
 * @param hash base64url of the hash that covers this entry and all before it
 */
public record ActivityEntry(
        long number,
        Instant at,
        String kind,
        @Nullable String subject,
        @Nullable Long count,
        String hash) {

    static final String[] MEMBERS = {"number", "at", "kind", "subject", "count", "hash"};

    private static final Pattern KIND = Pattern.compile("[a-z0-9-]{1,40}");

    public ActivityEntry {
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(hash, "hash is null");
    }

    static ActivityEntry of(Members entry) {
        String kind = entry.text("kind");
        if (!KIND.matcher(kind).matches()) {
            throw entry.wrong("kind", "not the name of a kind");
        }
        return new ActivityEntry(
                entry.number("number"),
                at(entry),
                kind,
                entry.textOrNull("subject") == null ? null : entry.id("subject"),
                entry.numberOrNull("count"),
                Base64Url.encode(entry.bytes("hash", 32)));
    }

    private static Instant at(Members entry) {
        try {
            return Instant.ofEpochSecond(entry.number("at"));
        } catch (DateTimeException e) {
            throw entry.wrong("at", "not a time");
        }
    }
}
