package org.sealwell.share.open;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.access.AccessSeal;
import org.sealwell.share.access.Accesses;
import org.sealwell.share.access.Outcome;
import org.sealwell.share.access.Visitor.Seen;
import org.sealwell.share.content.BegunContent;
import org.sealwell.share.content.ContentJson;
import org.sealwell.share.decision.Decisions;
import org.sealwell.share.open.OpenOutcome.Locked;
import org.sealwell.share.open.OpenOutcome.Needed;
import org.sealwell.share.open.OpenOutcome.Opened;
import org.sealwell.share.open.OpenOutcome.Throttled;
import org.sealwell.share.open.OpenOutcome.Unknown;
import org.sealwell.share.open.OpenOutcome.WrongPassword;
import org.sealwell.share.open.OpenResource.OpenRequest;
import org.sealwell.share.proof.Admission;
import org.sealwell.share.proof.Admitted;
import org.sealwell.share.proof.Proofs;
import org.sealwell.share.proof.Verifications;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;
import org.sealwell.share.share.State;

/**
 * Opens a share: link, receipt, address, password, and then one update that counts. Whoever loses a race looks again at what the share has
 * become; each loss means that somebody else has been counted.
 */
@ApplicationScoped
class OpenShare {

    private static final int RACES = 64;

    private final Admission admission;
    private final Verifications verifications;
    private final Decisions decisions;
    private final Shares shares;
    private final ContentJson contents;
    private final AccessSeal seal;
    private final Accesses accesses;
    private final Clock clock;
    private final Duration receipts;

    @Inject
    OpenShare(
            Admission admission,
            Verifications verifications,
            Decisions decisions,
            Shares shares,
            ContentJson contents,
            AccessSeal seal,
            Accesses accesses,
            Clock clock,
            ShareConfig config) {
        this.admission = admission;
        this.verifications = verifications;
        this.decisions = decisions;
        this.shares = shares;
        this.contents = contents;
        this.seal = seal;
        this.accesses = accesses;
        this.clock = clock;
        this.receipts = config.life().receipts();
    }

    /**
     * Section 7, step 9.
     *
     * @param room waits for the room to send a share's content, before anything is counted
     */
    Uni<OpenOutcome> open(
            String id, OpenRequest request, String network, Seen seen, Function<Share, Uni<Boolean>> room) {
        return admission.recognise(id, request.linkProof()).chain(found -> {
            Optional<Attempt> attempt = found.map(share -> attempt(share, request, seen));
            return admission.admit(found, network).chain(admitted -> switch (admitted) {
                case Admitted.Unknown unknown -> done(new Unknown());
                case Admitted.Throttled throttled -> done(new Throttled(throttled.retryAfter()));
                case Admitted.Recognised recognised -> enter(attempt.orElseThrow(), recognised.share(), room);
            });
        });
    }

    private Uni<OpenOutcome> enter(Attempt attempt, Share share, Function<Share, Uni<Boolean>> room) {
        return room.apply(share).chain(enters -> enters ? decide(attempt, share) : done(new OpenOutcome.Overloaded()));
    }

    /** Where a link is all that is needed, its entry in the log is sealed while the limits are asked: it takes as long as they do. */
    private Attempt attempt(Share share, OpenRequest request, Seen seen) {
        Attempt attempt = new Attempt(
                request,
                Proofs.hash(request.receipt()),
                entry(share, seen, Outcome.OPENED),
                entry(share, seen, Outcome.WRONG_PASSWORD),
                RACES);
        if (share.state(clock.instant()) == State.LIVE
                && Needs.of(share).without(false, false).isEmpty()) {
            attempt.opened().subscribe().with(entry -> {}, failure -> {});
        }
        return attempt;
    }

    /** Sealed when it is needed, and once. */
    private Uni<String> entry(Share share, Seen seen, Outcome outcome) {
        return Uni.createFrom()
                .deferred(() -> seal.seal(share.agree(), share.id(), clock.instant(), seen, outcome))
                .memoize()
                .indefinitely();
    }

    private Uni<OpenOutcome> decide(Attempt attempt, Share share) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (share.isOver(now, receipts)) {
            return done(new Unknown());
        }
        return switch (share.state(now)) {
            case LIVE ->
                missing(share, attempt.request())
                        .chain(missing -> missing.isEmpty()
                                ? judge(attempt, share, now)
                                : unlessRepeated(attempt, share, now, () -> done(new Needed(missing))));
            case LOCKED -> unlessRepeated(attempt, share, now, () -> done(new Locked()));
            case USED_UP, EXPIRED, REVOKED -> unlessRepeated(attempt, share, now, () -> done(new Unknown()));
        };
    }

    /** Asked only of who would else be refused: nearly everybody comes with a receipt of their own. Who has lost a race has been asked. */
    private Uni<OpenOutcome> unlessRepeated(
            Attempt attempt, Share share, Instant now, Supplier<Uni<OpenOutcome>> otherwise) {
        return attempt.racesLeft() < RACES ? otherwise.get() : unlessReceived(attempt, share, now, otherwise);
    }

    private Uni<OpenOutcome> unlessReceived(
            Attempt attempt, Share share, Instant now, Supplier<Uni<OpenOutcome>> otherwise) {
        return shares.findReceived(share.id(), attempt.receiptHash(), now.minus(receipts))
                .chain(found -> found.map(received -> done(opened(received, begin(received))))
                        .orElseGet(otherwise));
    }

    private Uni<List<String>> missing(Share share, OpenRequest request) {
        return verifications.isGood(share, request.verification()).map(proven -> Needs.of(share)
                .without(request.passwordProof() != null, proven));
    }

    /** Whether the password is right stays here until it has been counted. */
    private Uni<OpenOutcome> judge(Attempt attempt, Share share, Instant now) {
        return isRight(share, attempt.request())
                ? count(attempt, share, now)
                : unlessRepeated(attempt, share, now, () -> attempt.wrong()
                        .chain(entry -> decisions.countWrongPassword(share, entry, now))
                        .chain(counted ->
                                counted.isPresent() ? done(refused(counted.get(), now)) : lookAgain(attempt, share)));
    }

    /** The content is read beside, for nearly all who come this far are counted. */
    private Uni<OpenOutcome> count(Attempt attempt, Share share, Instant now) {
        BegunContent content = begin(share);
        return attempt.opened()
                .chain(entry -> decisions.countOpening(share, attempt.receiptHash(), entry, now))
                .chain(counted -> counted.isPresent()
                        ? done(filed(opened(counted.get(), content), now))
                        : unlessReceived(attempt, share, now, () -> lookAgain(attempt, share)));
    }

    private static boolean isRight(Share share, OpenRequest request) {
        return share.gate() != null
                && (share.gate().password() == null
                        || (request.passwordProof() != null
                                && Proofs.isItsPassword(share.gate().password(), request.passwordProof())));
    }

    private BegunContent begin(Share share) {
        return contents.begin(
                share.id(), share.content().body(), share.content().pieces());
    }

    private static Opened opened(Share counted, BegunContent content) {
        return new Opened(counted, counted.tally().opensLeft(), content);
    }

    private Opened filed(Opened opened, Instant now) {
        accesses.fileSoon(opened.share().id(), now.minus(receipts));
        return opened;
    }

    private OpenOutcome refused(Share counted, Instant now) {
        accesses.fileSoon(counted.id(), now.minus(receipts));
        return new WrongPassword(decisions.remaining(counted));
    }

    private Uni<OpenOutcome> lookAgain(Attempt attempt, Share share) {
        return shares.findToDecide(share.id()).chain(found -> again(attempt.afterARace(), found));
    }

    private Uni<OpenOutcome> again(Attempt attempt, Optional<Share> found) {
        if (found.isEmpty() || found.get().gate() == null) {
            return done(new Unknown());
        }
        return attempt.racesLeft() == 0 ? done(new OpenOutcome.Overloaded()) : decide(attempt, found.get());
    }

    private static Uni<OpenOutcome> done(OpenOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /** A visitor's request as it is judged, perhaps several times. */
    private record Attempt(
            OpenRequest request, String receiptHash, Uni<String> opened, Uni<String> wrong, int racesLeft) {
        Attempt afterARace() {
            return new Attempt(request, receiptHash, opened, wrong, racesLeft - 1);
        }
    }
}
