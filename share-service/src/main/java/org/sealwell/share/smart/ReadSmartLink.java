package org.sealwell.share.smart;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.access.AccessSeal;
import org.sealwell.share.access.Accesses;
import org.sealwell.share.access.Outcome;
import org.sealwell.share.access.Visitor.Seen;
import org.sealwell.share.decision.Decisions;
import org.sealwell.share.proof.Admission;
import org.sealwell.share.proof.Admitted;
import org.sealwell.share.share.EndShare;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/**
 * Follows a smart link: its secret, its passcode, and then one update that counts, as for any other share. Passcodes are looked at in turn, and
 * who finds the link at its end when their turn comes is refused without arithmetic: of a flood of wrong ones little more than ten are stretched.
 */
@ApplicationScoped
class ReadSmartLink {

    private static final int RACES = 64;

    private final Admission admission;
    private final Passcodes passcodes;
    private final Decisions decisions;
    private final Shares shares;
    private final EndShare ending;
    private final AccessSeal seal;
    private final Accesses accesses;
    private final Clock clock;
    private final Duration receipts;

    @Inject
    ReadSmartLink(
            Admission admission,
            Passcodes passcodes,
            Decisions decisions,
            Shares shares,
            EndShare ending,
            AccessSeal seal,
            Accesses accesses,
            Clock clock,
            ShareConfig config) {
        this.admission = admission;
        this.passcodes = passcodes;
        this.decisions = decisions;
        this.shares = shares;
        this.ending = ending;
        this.seal = seal;
        this.accesses = accesses;
        this.clock = clock;
        this.receipts = config.life().receipts();
    }

    /**
     * Section 7, step 21.
     *
     * @param direct whether the file itself is asked for (flag U), and not a manifest
     * @param room waits for the room that the answer needs, before anything is counted
     */
    Uni<ReadOutcome> read(String secret, boolean direct, Caller caller, Function<Share, Uni<Boolean>> room) {
        return admission.admitToSmart(secret, caller.network()).chain(admitted -> switch (admitted) {
            case Admitted.Unknown unknown -> done(new ReadOutcome.Unknown());
            case Admitted.Throttled throttled -> done(new ReadOutcome.Throttled(throttled.retryAfter()));
            case Admitted.Recognised recognised -> readRecognised(recognised.share(), direct, caller, room);
        });
    }

    private Uni<ReadOutcome> readRecognised(
            Share share, boolean direct, Caller caller, Function<Share, Uni<Boolean>> room) {
        if (requireNonNull(share.smart(), "not smart").direct() != direct) {
            return done(new ReadOutcome.Unknown());
        }
        if (wantsPasscode(share) && caller.passcode() == null) {
            return done(new ReadOutcome.PasscodeNeeded(decisions.remaining(share)));
        }
        return wantsPasscode(share)
                ? passcodes
                        .inTurn(() -> shares.findToDecide(share.id()).chain(found -> judge(found, caller, room)))
                        .onFailure(TooManyWaitException.class)
                        .recoverWithItem(new ReadOutcome.Overloaded())
                : entering(share, room, () -> count(attempt(share, caller, true), share));
    }

    /** Room is for who goes on at once: whoever waits for a turn takes none. */
    private static Uni<ReadOutcome> entering(
            Share share, Function<Share, Uni<Boolean>> room, Supplier<Uni<ReadOutcome>> then) {
        return room.apply(share).chain(enters -> enters ? then.get() : done(new ReadOutcome.Overloaded()));
    }

    private static boolean wantsPasscode(Share share) {
        return share.gate() != null && share.gate().passcode() != null;
    }

    private Uni<ReadOutcome> judge(Optional<Share> found, Caller caller, Function<Share, Uni<Boolean>> room) {
        if (found.isEmpty() || isOver(found.get())) {
            return done(new ReadOutcome.Unknown());
        }
        Share share = found.get();
        Share.Passcode kept = requireNonNull(requireNonNull(share.gate()).passcode(), "no passcode");
        String passcode = requireNonNull(caller.passcode(), "no passcode was given");
        return entering(share, room, () -> passcodes
                .isRight(share.id(), kept, passcode)
                .chain(right -> count(attempt(share, caller, right), share)));
    }

    private Attempt attempt(Share share, Caller caller, boolean right) {
        Outcome outcome = right ? Outcome.OPENED : Outcome.WRONG_PASSWORD;
        Uni<String> entry = Uni.createFrom()
                .deferred(() -> seal.sealSmart(
                        share.agree(), share.id(), clock.instant(), caller.seen(), caller.recipient(), outcome))
                .memoize()
                .indefinitely();
        return new Attempt(right, entry, RACES);
    }

    /** Whether the passcode is right stays here until it has been counted. See [Note: a try is counted before its answer]. */
    private Uni<ReadOutcome> count(Attempt attempt, Share share) {
        if (isOver(share)) {
            return done(new ReadOutcome.Unknown());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return attempt.entry()
                .chain(entry -> attempt.right()
                        ? decisions.countOpening(share, null, entry, now)
                        : decisions.countWrongPassword(share, entry, now))
                .chain(counted ->
                        counted.isPresent() ? told(counted.get(), attempt.right(), now) : lookAgain(attempt, share));
    }

    private Uni<ReadOutcome> told(Share counted, boolean right, Instant now) {
        accesses.fileSoon(counted.id(), now.minus(receipts));
        if (right) {
            return done(new ReadOutcome.Opened(counted));
        }
        ReadOutcome wrong = new ReadOutcome.WrongPasscode(decisions.remaining(counted));
        return counted.end() == null
                ? done(wrong)
                : ending.clean(counted).onFailure().recoverWithNull().replaceWith(wrong);
    }

    private Uni<ReadOutcome> lookAgain(Attempt attempt, Share share) {
        if (attempt.racesLeft() == 0) {
            return done(new ReadOutcome.Overloaded());
        }
        return shares.findToDecide(share.id())
                .chain(found ->
                        found.isPresent() ? count(attempt.afterARace(), found.get()) : done(new ReadOutcome.Unknown()));
    }

    private boolean isOver(Share share) {
        return share.gate() == null || share.isOver(clock.instant(), receipts);
    }

    private static Uni<ReadOutcome> done(ReadOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /**
     * Who asks.
     *
     * @param recipient who they say they are
     * @param network their pseudonym
     */
    record Caller(String recipient, @Nullable String passcode, String network, Seen seen) {
        @Override
        public String toString() {
            return "Caller[redacted]";
        }
    }

    /** What is to be counted, perhaps several times tried. */
    private record Attempt(boolean right, Uni<String> entry, int racesLeft) {
        Attempt afterARace() {
            return new Attempt(right, entry, racesLeft - 1);
        }
    }
}
