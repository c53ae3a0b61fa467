package org.sealwell.client.share;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;

/**
 * What its owner can change about a share that has been made.
 *
 * @param expiresAt at most 366 days after it was made; to the millisecond
 * @param maxOpens over all openings, those that have been included; null without a limit
 */
public record ShareTerms(Instant expiresAt, @Nullable Long maxOpens, ShareMails mails) {
    public ShareTerms {
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
        Objects.requireNonNull(mails, "mails is null");
    }

    public ShareTerms until(Instant end) {
        return new ShareTerms(end, maxOpens, mails);
    }

    public ShareTerms atMost(long opens) {
        return new ShareTerms(expiresAt, opens, mails);
    }

    public ShareTerms asOftenAsWanted() {
        return new ShareTerms(expiresAt, null, mails);
    }

    public ShareTerms mailing(ShareMails wishes) {
        return new ShareTerms(expiresAt, maxOpens, wishes);
    }

    static ShareTerms of(Members share) {
        return new ShareTerms(
                share.read("expiresAt", Instant::parse),
                share.numberOrNull("maxOpens"),
                ShareMails.of(share.members("mails", "opened", "locked", "expired")));
    }

    ObjectNode json() {
        return Json.object()
                .put("expiresAt", expiresAt.toString())
                .put("maxOpens", maxOpens)
                .set("mails", mails.json());
    }
}
