package org.sealwell.client.share;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Credential;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * What a link asks of a visitor.
 *
 * @param password null where none is needed
 * @param needsEmail whether an address has to be proven
 * @param opensLeft null without a limit
 * @param bytes of the sealed content
 */
public record Gate(
        @Nullable Password password,
        boolean needsEmail,
        Instant expiresAt,
        @Nullable Long opensLeft,
        long bytes) {
    /** Wrong passwords until a link is locked, and again after each unlocking. */
    private static final long MOST_ATTEMPTS = 10;

    /**
     * A password that is needed.
     *
     * @param kdf within the suite's bounds; others are refused before anybody types a password
     * @param remainingAttempts wrong ones until the link is locked
     */
    @SuppressWarnings("ArrayRecordComponent") // a salt is no secret, and nobody compares it
    public record Password(byte[] salt, KdfParameters kdf, long remainingAttempts) {}

    /** Whether a password is needed. */
    public boolean needsPassword() {
        return password != null;
    }

    static Gate of(Members answer) {
        return new Gate(
                answer.node("password").isNull()
                        ? null
                        : password(answer.members("password", "salt", "kdf", "remainingAttempts")),
                answer.flag("email"),
                answer.read("expiresAt", Instant::parse),
                answer.numberOrNull("opensLeft"),
                answer.number("bytes"));
    }

    private static Password password(Members password) {
        long left = password.number("remainingAttempts");
        if (left > MOST_ATTEMPTS) {
            throw new ServerLiedException(Lie.MALFORMED_ANSWER, "more attempts left than there ever are");
        }
        return new Password(password.bytes("salt", 16), Credential.readKdf(password, "kdf"), left);
    }
}
