package org.sealwell.share.share;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.pepper.Kdf;
import org.sealwell.share.B64;

/**
 * A share; shard key {@code _id}, its id. Everything that decides about an opening is in this one document, so that each decision is one
 * conditional update of it. What has come to its end has an {@code end} and no {@code gate}: neither the server's half of the secret nor
 * anything that could be guessed at. {@code cleaning} marks one whose content and quota are still to be given back.
 *
 * @param smart what makes it a SMART Health Link; null for a link of our own
 * @param note the owner's own words about it, sealed for them
 * @param agree the owner's public JWK, to which the log is sealed
 * @param version of what the owner has decided; the share's ETag
 */
public record Share(
        @BsonId String id,
        String account,
        Content content,
        @Nullable Gate gate,
        @Nullable Smart smart,
        Policy policy,
        Tally tally,
        String note,
        String agree,
        Instant createdAt,
        int version,
        @Nullable End end,
        @Nullable Boolean cleaning,
        Log log,
        List<OutboxEntry> outbox) {

    /** What was shared: its length in bytes, in how many pieces it is stored, and the keyed hash of the request that made it. */
    public record Content(int pieces, long bytes, String body) {}

    /**
     * What opens it. {@code linkProofHash} is the SHA-256 of the link proof, {@code serverHalf} is W, {@code addresses} are keyed hashes of
     * the allowed e-mail addresses, all b64u. A smart link's proof is the secret in its URL, and it has no W: its key is in the link alone.
     */
    public record Gate(
            String linkProofHash,
            @Nullable String serverHalf,
            @Nullable Password password,
            @Nullable Passcode passcode,
            @Nullable List<String> addresses,
            List<Receipt> receipts) {

        public boolean wantsPassword() {
            return password != null;
        }

        public boolean wantsAddress() {
            return addresses != null;
        }

        @Override
        public String toString() {
            return "Gate[redacted]";
        }
    }

    /** How a visitor derives the password's proof, and its SHA-256. */
    public record Password(String salt, Kdf kdf, String proofHash) {
        @Override
        public String toString() {
            return "Password[redacted]";
        }
    }

    /** A smart link's passcode, as a slow hash (PBKDF2-HMAC-SHA256) under the pepper. */
    public record Passcode(String salt, int rounds, String hash) {
        @Override
        public String toString() {
            return "Passcode[redacted]";
        }
    }

    /**
     * A SMART Health Link; it stays when the share has ended.
     *
     * @param longTerm flag L
     * @param direct flag U: its URL leads to its one file
     * @param passcode flag P
     */
    public record Smart(boolean longTerm, boolean direct, boolean passcode, List<File> files) {

        /** A share's id from the hash of the secret in its URL: who looks for it by its secret finds it by its id. */
        public static String idOf(String secretHash) {
            return B64.encode(Arrays.copyOf(B64.decode(secretHash), 16));
        }
    }

    /** One of its files: the pieces of the content from a number on, and its length in bytes. */
    public record File(int from, int pieces, long bytes) {}

    /** The hash of an opening's receipt. */
    public record Receipt(String hash, Instant at) {}

    /** What its owner wants. */
    public record Policy(Instant expiresAt, @Nullable Integer maxOpens, Mails mails) {}

    /** Of what its owner wants a mail. */
    public record Mails(boolean opened, boolean locked, boolean expired) {
        public static final Mails ALL = new Mails(true, true, true);
    }

    /** What has come of it. {@code opensLeft} is null without a limit; {@code wrongPasswords} counts since the last unlocking. */
    public record Tally(
            long opens,
            @Nullable Integer opensLeft,
            @Nullable Instant lastOpenedAt,
            int wrongPasswords,
            @Nullable Instant lockedAt) {}

    /** When and why it ended: one of {@link State}'s ends. */
    public record End(Instant at, String why) {}

    /** Sealed log entries that are not filed yet, in their order, and how many have been filed before them. */
    public record Log(List<String> waiting, int filed) {

        /** Whoever reads a share to decide about a visit leaves out what waits. */
        public Log {
            waiting = Objects.requireNonNullElse(waiting, List.of());
        }
    }

    public boolean isSmart() {
        return smart != null;
    }

    /** The update by which it ends: whatever could open it goes, and its content and quota wait to be given back. */
    public static Bson ending(Instant now, State why) {
        return Updates.combine(
                Updates.unset("gate"),
                Updates.set("end", new End(now, why.wireName())),
                Updates.set("cleaning", true),
                Updates.inc("version", 1));
    }

    /** What it is at a moment, whether or not a sweep has seen it. */
    public State state(Instant now) {
        if (end != null) {
            return State.named(end.why());
        }
        if (!policy.expiresAt().isAfter(now)) {
            return State.EXPIRED;
        }
        if (tally.opensLeft() != null && tally.opensLeft() <= 0) {
            return State.USED_UP;
        }
        return tally.lockedAt() == null ? State.LIVE : State.LOCKED;
    }

    /** Whether the server's half and the content must be gone: at once, or when the last opening can no longer be repeated. */
    public boolean isOver(Instant now, Duration receipts) {
        if (end != null) {
            return true;
        }
        return switch (state(now)) {
            case EXPIRED, REVOKED -> true;
            case USED_UP ->
                tally.lastOpenedAt() == null
                        || !tally.lastOpenedAt().plus(receipts).isAfter(now);
            case LIVE, LOCKED -> false;
        };
    }
}
