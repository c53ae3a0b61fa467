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
 * @param opens how often it has been opened, by the service's word
 * @param opensLeft null without a limit
 * @param wrongPasswords how often a wrong one was tried since it was made or unlocked
 * @param endedAt null while it can be opened
 * @param label the owner's own words
 * @param link to be copied again; of no use after the end
 * @param records which records were shared, in which revision; of many the first
 */
public record OwnedShare(
        String id,
        State state,
        Instant createdAt,
        Instant expiresAt,
        long opens,
        @Nullable Long opensLeft,
        long wrongPasswords,
        @Nullable Instant endedAt,
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
        return new OwnedShare(
                share.id("shareId"),
                share.read("state", OwnedShare::state),
                share.read("createdAt", Instant::parse),
                share.read("expiresAt", Instant::parse),
                share.number("opens"),
                share.numberOrNull("opensLeft"),
                share.number("wrongPasswords"),
                share.textOrNull("endedAt") == null ? null : share.read("endedAt", Instant::parse),
                note.label(),
                new ShareLink(server, share.id("shareId"), note.linkKey()),
                note.records());
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
