package org.sealwell.client.share;

import java.time.Instant;
import java.util.Objects;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * Somebody came to a share, by the service's word.
 *
 * @param n from 1, oldest first, without a gap
 * @param network where from, coarsely: {@code 203.0.113.0/24}
 * @param browser a family: {@code Firefox}, {@code other}, {@code unknown}
 */
public record ShareAccess(long n, Instant at, String network, String browser, Outcome outcome) {

    /** What came of a visit. */
    public enum Outcome {
        OPENED,
        WRONG_PASSWORD
    }

    public ShareAccess {
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(network, "network is null");
        Objects.requireNonNull(browser, "browser is null");
        Objects.requireNonNull(outcome, "outcome is null");
    }

    /** Written by the service, so read as strictly as any answer; and another share's entry is none of this one. */
    static ShareAccess read(String shareId, long n, byte[] plaintext) {
        Members entry = Members.of(plaintext, "v", "p", "s", "at", "network", "browser", "outcome");
        if (!entry.text("v").equals("1")
                || !entry.text("p").equals("share-access")
                || !entry.text("s").equals(shareId)) {
            throw new ServerLiedException(Lie.ENVELOPE_REFUSED, "an entry of another log");
        }
        return new ShareAccess(
                n,
                entry.read("at", Instant::parse),
                entry.text("network"),
                entry.text("browser"),
                entry.read("outcome", ShareAccess::outcome));
    }

    static Outcome outcome(String name) {
        return switch (name) {
            case "opened" -> Outcome.OPENED;
            case "wrong-password" -> Outcome.WRONG_PASSWORD;
            default -> throw new IllegalArgumentException("no outcome of a visit");
        };
    }

    /** Who came is between a person and those they share with: it is not printed. */
    @Override
    public String toString() {
        return "ShareAccess[" + n + ", redacted]";
    }
}
