package org.sealwell.client.share;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a SMART Health Link is to be. A passcode is given apart from it, since it is the caller's to wipe.
 *
 * @param label what visitors read, at most 80 characters; it is in the link, and reaches no server
 * @param expiresAt at most 366 days ahead; null for seven days
 * @param longTerm flag L: viewers may ask again
 * @param direct flag U: the link leads to its file at once, for the simplest of viewers; never with a passcode
 * @param deflated whether the file is deflated: smaller, and no longer padded
 */
public record SmartLinkPolicy(
        String label,
        @Nullable Instant expiresAt,
        boolean longTerm,
        boolean direct,
        boolean deflated,
        ShareMails mails) {
    private static final int LONGEST_LABEL = 80;

    public SmartLinkPolicy {
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(mails, "mails is null");
        if (label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a label has at most " + LONGEST_LABEL + " characters");
        }
    }

    /** Seven days, by a manifest, padded. */
    public static SmartLinkPolicy labelled(String words) {
        return new SmartLinkPolicy(words, null, false, false, false, ShareMails.ALL);
    }

    public SmartLinkPolicy until(Instant end) {
        return new SmartLinkPolicy(label, end, longTerm, direct, deflated, mails);
    }

    public SmartLinkPolicy forLong() {
        return new SmartLinkPolicy(label, expiresAt, true, direct, deflated, mails);
    }

    public SmartLinkPolicy leadingToItsFile() {
        return new SmartLinkPolicy(label, expiresAt, longTerm, true, deflated, mails);
    }

    public SmartLinkPolicy deflating() {
        return new SmartLinkPolicy(label, expiresAt, longTerm, direct, true, mails);
    }

    public SmartLinkPolicy mailing(ShareMails wishes) {
        return new SmartLinkPolicy(label, expiresAt, longTerm, direct, deflated, wishes);
    }

    /** Labels are a person's own: they are not printed. */
    @Override
    public String toString() {
        return "SmartLinkPolicy[redacted]";
    }
}
