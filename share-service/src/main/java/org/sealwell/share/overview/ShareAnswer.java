package org.sealwell.share.overview;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sealwell.share.share.Share;

/**
 * A share as its owner sees it, tombstones too; without its content and whatever opens it.
 *
 * @param state {@code live}, {@code locked}, {@code used-up}, {@code expired} or {@code revoked}
 * @param opensLeft null without a limit
 * @param emails how many addresses are allowed, null where any may open; null after the end
 * @param accesses how many entries the log has
 */
@Schema(name = "Share")
public record ShareAnswer(
        String shareId,
        String state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Integer maxOpens,
        long opens,
        @Nullable Integer opensLeft,
        @Nullable Instant lastOpenedAt,
        int wrongPasswords,
        @Nullable Instant lockedAt,
        @Nullable Instant endedAt,
        @Nullable Boolean password,
        @Nullable Integer emails,
        MailsAnswer mails,
        long bytes,
        String note,
        int accesses,
        int version) {

    static ShareAnswer of(Share share, Instant now) {
        Share.Gate gate = share.gate();
        Share.Tally tally = share.tally();
        return new ShareAnswer(
                share.id(),
                share.state(now).wireName(),
                share.createdAt(),
                share.policy().expiresAt(),
                share.policy().maxOpens(),
                tally.opens(),
                tally.opensLeft(),
                tally.lastOpenedAt(),
                tally.wrongPasswords(),
                tally.lockedAt(),
                share.end() == null ? null : share.end().at(),
                gate == null ? null : gate.wantsPassword(),
                gate == null || gate.addresses() == null
                        ? null
                        : gate.addresses().size(),
                MailsAnswer.of(share.policy().mails()),
                share.content().bytes(),
                share.note(),
                share.log().filed() + share.log().waiting().size(),
                share.version());
    }

    /** Of what the owner gets a mail. */
    @Schema(name = "ShareMails")
    public record MailsAnswer(boolean opened, boolean locked, boolean expired) {
        static MailsAnswer of(Share.Mails mails) {
            return new MailsAnswer(mails.opened(), mails.locked(), mails.expired());
        }
    }
}
