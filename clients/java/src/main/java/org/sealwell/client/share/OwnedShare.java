package org.sealwell.client.share;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.json.Members;

/**
 * A share as its owner sees it, also after its end.
 *
 * @param state by the service's word
 * @param tally by the service's word
 * @param endedAt null while it can be opened
 * @param bytes of the sealed content
 * @param version of what its owner has decided: each change of it makes the next
 * @param label the owner's own words
 * @param link to be copied again; of no use after the end
 * @param records which records were shared, in which revision; of many the first
 */
public record OwnedShare(
        String id,
        State state,
        Instant createdAt,
        @Nullable Instant endedAt,
        ShareTerms terms,
        Asks asks,
        Tally tally,
        long bytes,
        long version,
        String label,
        ShareLink link,
        List<SharedRecord> records) {

    /** What a share has come to. */
    public enum State {
        LIVE,
        /** After ten wrong passwords; its owner can unlock it. */
        LOCKED,
        USED_UP,
        EXPIRED,
        REVOKED
    }

    /** A record as it was when it was shared. */
    public record SharedRecord(String id, long revision) {
        public SharedRecord {
            Objects.requireNonNull(id, "id is null");
        }
    }

    /**
     * What it asks of visitors. Both are null after its end.
     *
     * @param addresses how many may be proven; null, too, where anybody may come
     */
    public record Asks(@Nullable Boolean password, @Nullable Long addresses) {}

    /**
     * What has happened to it.
     *
     * @param opensLeft null without a limit
     * @param wrongPasswords since it was made or unlocked
     * @param accesses entries of its log
     */
    public record Tally(
            long opens,
            @Nullable Long opensLeft,
            @Nullable Instant lastOpenedAt,
            long wrongPasswords,
            @Nullable Instant lockedAt,
            long accesses) {}

    public OwnedShare {
        Objects.requireNonNull(id, "id is null");
        records = List.copyOf(records);
    }

    /** The members of the service's answer. */
    static final String[] MEMBERS = {
        "shareId",
        "state",
        "createdAt",
        "expiresAt",
        "maxOpens",
        "opens",
        "opensLeft",
        "lastOpenedAt",
        "wrongPasswords",
        "lockedAt",
        "endedAt",
        "password",
        "emails",
        "mails",
        "bytes",
        "note",
        "accesses",
        "version"
    };

    static OwnedShare of(Members share, ShareNote note, URI server) {
        if (share.node("password").isNull() == share.node("endedAt").isNull()) {
            throw share.wrong("password", "null exactly after the end");
        }
        return new OwnedShare(
                share.id("shareId"),
                share.read("state", OwnedShare::state),
                share.read("createdAt", Instant::parse),
                share.readOrNull("endedAt", Instant::parse),
                ShareTerms.of(share),
                new Asks(share.flagOrNull("password"), share.numberOrNull("emails")),
                tally(share),
                share.number("bytes"),
                share.number("version"),
                note.label(),
                new ShareLink(server, share.id("shareId"), note.linkKey()),
                note.records());
    }

    private static Tally tally(Members share) {
        return new Tally(
                share.number("opens"),
                share.numberOrNull("opensLeft"),
                share.readOrNull("lastOpenedAt", Instant::parse),
                share.number("wrongPasswords"),
                share.readOrNull("lockedAt", Instant::parse),
                share.number("accesses"));
    }

    public Instant expiresAt() {
        return terms.expiresAt();
    }

    public long opens() {
        return tally.opens();
    }

    /** Null without a limit. */
    public @Nullable Long opensLeft() {
        return tally.opensLeft();
    }

    public long wrongPasswords() {
        return tally.wrongPasswords();
    }

    private static State state(String name) {
        return switch (name) {
            case "live" -> State.LIVE;
            case "locked" -> State.LOCKED;
            case "used-up" -> State.USED_UP;
            case "expired" -> State.EXPIRED;
            case "revoked" -> State.REVOKED;
            default -> throw new IllegalArgumentException("no state of a share");
        };
    }

    /** Labels are a person's own: they are not printed. */
    @Override
    public String toString() {
        return "OwnedShare[" + id + ", " + state + ", redacted]";
    }
}
