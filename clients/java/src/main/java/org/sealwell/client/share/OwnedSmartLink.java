package org.sealwell.client.share;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.json.Members;
import org.sealwell.client.share.OwnedShare.SharedRecord;
import org.sealwell.client.smart.SmartHealthLink;

/**
 * A smart link as its owner sees it, also after its end. State, counts and times are the service's word.
 *
 * @param expiresAt what the service goes by; the link itself has only a hint
 * @param endedAt null while it can be opened
 * @param bytes of the sealed files
 * @param accesses entries of its log
 * @param link to be copied again; of no use after the end
 * @param records which records were shared, in which revision; of many the first
 */
public record OwnedSmartLink(
        String id,
        State state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        long bytes,
        long opens,
        @Nullable Instant lastOpenedAt,
        long wrongPasscodes,
        long accesses,
        SmartHealthLink link,
        List<SharedRecord> records) {

    /** What a smart link has come to. */
    public enum State {
        LIVE,
        /** After ten wrong passcodes, for good. */
        CLOSED,
        EXPIRED,
        REVOKED
    }

    public OwnedSmartLink {
        Objects.requireNonNull(id, "id is null");
        records = List.copyOf(records);
    }

    /** The members of the service's answer. */
    static final String[] MEMBERS = {
        "shareId",
        "state",
        "createdAt",
        "expiresAt",
        "endedAt",
        "longTerm",
        "direct",
        "passcode",
        "files",
        "bytes",
        "opens",
        "lastOpenedAt",
        "wrongPasscodes",
        "note",
        "accesses"
    };

    /** The service's word on what it asks of visitors must be the link's own. */
    static OwnedSmartLink of(Members told, SmartNote note) {
        SmartHealthLink link = note.link();
        if (!link.flags()
                .equals(new SmartHealthLink.Flags(told.flag("longTerm"), told.flag("passcode"), told.flag("direct")))) {
            throw told.wrong("passcode", "other flags than the link's");
        }
        told.number("files");
        return new OwnedSmartLink(
                told.id("shareId"),
                told.read("state", OwnedSmartLink::state),
                told.read("createdAt", Instant::parse),
                told.read("expiresAt", Instant::parse),
                told.readOrNull("endedAt", Instant::parse),
                told.number("bytes"),
                told.number("opens"),
                told.readOrNull("lastOpenedAt", Instant::parse),
                told.number("wrongPasscodes"),
                told.number("accesses"),
                link,
                note.records());
    }

    private static State state(String name) {
        return switch (name) {
            case "live" -> State.LIVE;
            case "locked" -> State.CLOSED;
            case "expired" -> State.EXPIRED;
            case "revoked" -> State.REVOKED;
            default -> throw new IllegalArgumentException("no state of a smart link");
        };
    }

    @Override
    public String toString() {
        return "OwnedSmartLink[" + id + ", " + state + ", redacted]";
    }
}
