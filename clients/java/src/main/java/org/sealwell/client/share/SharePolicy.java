package org.sealwell.client.share;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who may open a link, how often and until when. A password is given apart from it, since it is the caller's to wipe.
 *
 * @param label the owner's own words, at most 120 characters, which nobody else can read
 * @param title what the visitor reads above the records
 * @param expiresAt at most 366 days ahead; null for seven days
 * @param maxOpens 1 to 10,000; null without a limit
 * @param emails up to 20 addresses, one of which has to be proven; anybody when empty
 */
public record SharePolicy(
        String label,
        String title,
        @Nullable Instant expiresAt,
        @Nullable Integer maxOpens,
        List<String> emails,
        ShareMails mails) {
    private static final int LONGEST_LABEL = 120;

    public SharePolicy {
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(title, "title is null");
        emails = List.copyOf(emails);
        Objects.requireNonNull(mails, "mails is null");
        if (label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a label has at most " + LONGEST_LABEL + " characters");
        }
    }

    /** Seven days, as often as wanted, for who has the link. */
    public static SharePolicy titled(String title) {
        return new SharePolicy("", title, null, null, List.of(), ShareMails.ALL);
    }

    public SharePolicy labelled(String words) {
        return new SharePolicy(words, title, expiresAt, maxOpens, emails, mails);
    }

    public SharePolicy until(Instant end) {
        return new SharePolicy(label, title, end, maxOpens, emails, mails);
    }

    public SharePolicy atMost(int opens) {
        return new SharePolicy(label, title, expiresAt, opens, emails, mails);
    }

    public SharePolicy onlyFor(String... addresses) {
        return new SharePolicy(label, title, expiresAt, maxOpens, List.of(addresses), mails);
    }

    public SharePolicy mailing(ShareMails wishes) {
        return new SharePolicy(label, title, expiresAt, maxOpens, emails, wishes);
    }

    /** Titles and addresses are a person's own: they are not printed. */
    @Override
    public String toString() {
        return "SharePolicy[redacted]";
    }
}
