package org.sealwell.share.placement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.ShareEvent.ShareCreated;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.access.AccessSeal;
import org.sealwell.share.content.Pieces;
import org.sealwell.share.quota.Owners;
import org.sealwell.share.quota.QuotaOutcome;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/**
 * Puts a share into the store: quota, content, and then the share itself, whose insertion under its id is the decision. What a crash leaves
 * before it opens nothing, is taken up by the same request when it comes again, and is else swept away.
 */
@ApplicationScoped
public class PlaceShare {

    private final Shares shares;
    private final Owners owners;
    private final Pieces pieces;
    private final AccessSeal seal;
    private final Outbox outbox;
    private final Clock clock;
    private final ShareConfig config;

    @Inject
    PlaceShare(
            Shares shares,
            Owners owners,
            Pieces pieces,
            AccessSeal seal,
            Outbox outbox,
            Clock clock,
            ShareConfig config) {
        this.shares = shares;
        this.owners = owners;
        this.pieces = pieces;
        this.seal = seal;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** Places it, or finds that it has been placed by the same request. */
    public Uni<Placement> place(String account, Draft draft) {
        return shares.find(draft.id())
                .chain(found ->
                        found.isPresent() ? done(again(account, draft.body(), found.get())) : placeNew(account, draft));
    }

    private static Placement again(String account, String body, Share found) {
        return found.account().equals(account) && found.content().body().equals(body)
                ? new Placement.Created(found)
                : new Placement.Conflict();
    }

    private Uni<Placement> placeNew(String account, Draft draft) {
        // As the store keeps it: an answer that is given again is the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!isWithinReach(draft.wishes().expiresAt(), now)) {
            return senseless("#/expiresAt", "must be in the future, and not farther away than shares may live");
        }
        return seal.canSealTo(draft.agree().text())
                .chain(good -> good
                        ? draft.gate()
                                .get()
                                .map(gate -> share(account, draft, gate, now))
                                .chain(share -> takeAndStore(share, draft))
                        : senseless("#/agree", "must be a public P-256 key"));
    }

    private boolean isWithinReach(@Nullable Instant expiresAt, Instant now) {
        return expiresAt == null
                || (expiresAt.isAfter(now)
                        && !expiresAt.isAfter(now.plus(config.life().longest())));
    }

    private Uni<Placement> takeAndStore(Share share, Draft draft) {
        return owners.take(share.account(), share.id(), draft.bytes()).chain(held -> store(held, share, draft));
    }

    private Uni<Placement> store(QuotaOutcome held, Share share, Draft draft) {
        return switch (held) {
            case QuotaOutcome.SetAside aside ->
                pieces.store(share.account(), share.id(), share.content().body(), draft.content())
                        .chain(() -> insert(share));
            case QuotaOutcome.TooMuch tooMuch ->
                done(new Placement.OverQuota(
                        config.quota().shares(), config.quota().bytes()));
            case QuotaOutcome.Gone gone -> done(new Placement.Gone());
        };
    }

    /** Who comes second with the same id is told what the first has made of it. */
    private Uni<Placement> insert(Share share) {
        return shares.insert(share)
                .chain(inserted -> inserted
                        ? done(new Placement.Created(share))
                        : shares.find(share.id())
                                .map(first ->
                                        again(share.account(), share.content().body(), first.orElse(share))));
    }

    private Share share(String account, Draft draft, Share.Gate gate, Instant now) {
        Draft.Wishes wishes = draft.wishes();
        Instant expiresAt = Objects.requireNonNullElse(
                        wishes.expiresAt(), now.plus(config.life().usual()))
                .truncatedTo(ChronoUnit.MILLIS);
        return new Share(
                draft.id(),
                account,
                new Share.Content(Pieces.count(draft.content()), draft.bytes(), draft.body()),
                gate,
                draft.smart(),
                new Share.Policy(expiresAt, wishes.maxOpens(), MailWishes.of(wishes.mails())),
                new Share.Tally(0, wishes.maxOpens(), null, 0, null),
                draft.note(),
                draft.agree().text(),
                now,
                1,
                null,
                null,
                new Share.Log(List.of(), 0),
                List.of(outbox.entry(
                        new ShareCreated(account, draft.id(), draft.bytes(), expiresAt.getEpochSecond()))));
    }

    private static Uni<Placement> senseless(String pointer, String detail) {
        return done(new Placement.Senseless(new FieldError(pointer, detail)));
    }

    private static Uni<Placement> done(Placement placement) {
        return Uni.createFrom().item(placement);
    }
}
