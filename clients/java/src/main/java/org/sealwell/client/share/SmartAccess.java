package org.sealwell.client.share;

import java.time.Instant;
import java.util.Objects;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.share.ShareAccess.Outcome;

/**
 * Somebody followed a smart link, by the service's word.
 *
 * @param n from 1, oldest first, without a gap
 * @param recipient who they said they are: anybody can say anything
 * @param network where from, coarsely: {@code 203.0.113.0/24}
 * @param browser a family: {@code Firefox}, {@code other}, {@code unknown}
 */
public record SmartAccess(long n, Instant at, String recipient, String network, String browser, Outcome outcome) {

    public SmartAccess {
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(recipient, "recipient is null");
        Objects.requireNonNull(network, "network is null");
        Objects.requireNonNull(browser, "browser is null");
        Objects.requireNonNull(outcome, "outcome is null");
    }

    static SmartAccess read(String shareId, long n, byte[] plaintext) {
        Members entry = Members.of(plaintext, "v", "p", "s", "at", "network", "browser", "outcome", "recipient");
        if (!entry.text("v").equals("1")
                || !entry.text("p").equals("smart-access")
                || !entry.text("s").equals(shareId)) {
            throw new ServerLiedException(Lie.ENVELOPE_REFUSED, "an entry of another log");
        }
        return new SmartAccess(
                n,
                entry.read("at", Instant::parse),
                entry.text("recipient"),
                entry.text("network"),
                entry.text("browser"),
                entry.read("outcome", ShareAccess::outcome));
    }

    @Override
    public String toString() {
        return "SmartAccess[" + n + ", redacted]";
    }
}
