package org.sealwell.share.decision;

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
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.ShareEvent;
import org.sealwell.contracts.event.ShareEvent.ShareClosed;
import org.sealwell.contracts.event.ShareEvent.ShareLocked;
import org.sealwell.contracts.event.ShareEvent.ShareOpened;
import org.sealwell.contracts.event.ShareEvent.ShareRefused;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;
import org.sealwell.share.share.State;

/** The two decisions about a visit, each one conditional update of the share with its event and its log entry. */
@ApplicationScoped
public class Decisions {

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
     * @param receiptHash by which it can be repeated, or null where that is not foreseen
     * @return the share as it is now, or nothing when it does not open any more, or not as it was read
     */
    public Uni<Optional<Share>> countOpening(Share share, @Nullable String receiptHash, String entry, Instant now) {
        boolean first = share.tally().opens() == 0;
        boolean limited = share.tally().opensLeft() != null;
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.inc("tally.opens", 1L),
                Updates.set("tally.lastOpenedAt", now),
                Updates.push("log.waiting", entry)));
        if (receiptHash != null) {
            changes.add(Updates.push("gate.receipts", new Share.Receipt(receiptHash, now)));
        }
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
                        receiptHash == null ? Filters.empty() : Filters.ne("gate.receipts.hash", receiptHash)),
                Updates.combine(changes),
                List.of(event));
    }

    /**
     * Counts a wrong password, and locks the share with the last; a smart link is closed for good. It is counted before anybody is told that
     * it was wrong: see [Note: a try is counted before its answer].
     *
     * @return the share as it is now, or nothing when it is locked or over, or another try came between
     */
    public Uni<Optional<Share>> countWrongPassword(Share share, String entry, Instant now) {
        int wrong = share.tally().wrongPasswords() + 1;
        int remaining = mostWrongPasswords - wrong;
        List<OutboxEntry> events =
                new ArrayList<>(List.of(outbox.entry(new ShareRefused(share.account(), share.id(), remaining))));
        List<Bson> changes = new ArrayList<>(
                List.of(Updates.set("tally.wrongPasswords", wrong), Updates.push("log.waiting", entry)));
        if (remaining <= 0) {
            changes.add(Updates.set("tally.lockedAt", now));
            if (share.isSmart()) {
                changes.add(Share.ending(now, State.LOCKED));
            }
            events.add(outbox.entry(locked(share)));
        }
        return shares.change(
                share.id(),
                Filters.and(
                        isOpen(now),
                        Filters.eq("tally.wrongPasswords", share.tally().wrongPasswords())),
                Updates.combine(changes),
                events);
    }

    private static ShareEvent locked(Share share) {
        boolean wantsMail = share.policy().mails().locked();
        return share.isSmart()
                ? new ShareClosed(share.account(), share.id(), wantsMail)
                : new ShareLocked(share.account(), share.id(), wantsMail);
    }

    public int remaining(Share share) {
        return Math.max(0, mostWrongPasswords - share.tally().wrongPasswords());
    }

    private static Bson isOpen(Instant now) {
        return Filters.and(
                Filters.eq("end", null), Filters.eq("tally.lockedAt", null), Filters.gt("policy.expiresAt", now));
    }
}
