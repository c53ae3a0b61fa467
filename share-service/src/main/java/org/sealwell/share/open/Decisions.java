package org.sealwell.share.open;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.sealwell.contracts.event.ShareEvent.ShareLocked;
import org.sealwell.contracts.event.ShareEvent.ShareOpened;
import org.sealwell.contracts.event.ShareEvent.ShareRefused;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/** The two decisions about a visit, each one conditional update of the share with its event and its log entry. */
@ApplicationScoped
class Decisions {

    private final Shares shares;
    private final Outbox outbox;
    private final int mostWrongPasswords;

    @Inject
    Decisions(Shares shares, Outbox outbox, ShareConfig config) {
        this.shares = shares;
        this.outbox = outbox;
        this.mostWrongPasswords = config.visits().wrongPasswords();
    }

    /**
     * Counts an opening, exactly as often as there are any left.
     *
     * @return the share as it is now, or nothing when it does not open any more, or not as it was read
     */
    Uni<Optional<Share>> countOpening(Share share, String receiptHash, String entry, Instant now) {
        boolean first = share.tally().opens() == 0;
        boolean limited = share.tally().opensLeft() != null;
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.inc("tally.opens", 1L),
                Updates.set("tally.lastOpenedAt", now),
                Updates.push("gate.receipts", new Share.Receipt(receiptHash, now)),
                Updates.push("log.waiting", entry)));
        if (limited) {
            changes.add(Updates.inc("tally.opensLeft", -1));
        }
        OutboxEntry event = outbox.entry(new ShareOpened(
                share.account(),
                share.id(),
                first,
                first && share.policy().mails().opened()));
        return shares.change(
                share.id(),
                Filters.and(
                        isOpen(now),
                        first ? Filters.eq("tally.opens", 0L) : Filters.gt("tally.opens", 0L),
                        limited ? Filters.gt("tally.opensLeft", 0) : Filters.eq("tally.opensLeft", null),
                        Filters.ne("gate.receipts.hash", receiptHash)),
                Updates.combine(changes),
                List.of(event));
    }

    /**
     * Counts a wrong password, and locks the share with the last. It is counted before anybody is told that it was wrong: see [Note: a try
     * is counted before its answer].
     *
     * @return the share as it is now, or nothing when it is locked or over, or another try came between
     */
    Uni<Optional<Share>> countWrongPassword(Share share, String entry, Instant now) {
        int wrong = share.tally().wrongPasswords() + 1;
        int remaining = mostWrongPasswords - wrong;
        List<OutboxEntry> events =
                new ArrayList<>(List.of(outbox.entry(new ShareRefused(share.account(), share.id(), remaining))));
        List<Bson> changes = new ArrayList<>(
                List.of(Updates.set("tally.wrongPasswords", wrong), Updates.push("log.waiting", entry)));
        if (remaining <= 0) {
            changes.add(Updates.set("tally.lockedAt", now));
            events.add(outbox.entry(new ShareLocked(
                    share.account(), share.id(), share.policy().mails().locked())));
        }
        return shares.change(
                share.id(),
                Filters.and(
                        isOpen(now),
                        Filters.eq("tally.wrongPasswords", share.tally().wrongPasswords())),
                Updates.combine(changes),
                events);
    }

    int remaining(Share share) {
        return Math.max(0, mostWrongPasswords - share.tally().wrongPasswords());
    }

    private static Bson isOpen(Instant now) {
        return Filters.and(
                Filters.eq("end", null), Filters.eq("tally.lockedAt", null), Filters.gt("policy.expiresAt", now));
    }
}
