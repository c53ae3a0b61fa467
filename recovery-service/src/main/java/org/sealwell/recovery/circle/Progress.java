package org.sealwell.recovery.circle;

import java.time.Instant;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryEnded;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryReady;
import org.sealwell.recovery.circle.HelpRequest.State;

/** What follows for a running request from what happened to its circle, and from time (docs/protocol/contacts.md, the state machine). */
public final class Progress {

    private Progress() {}

    /** Ends the running request, if one is running. */
    public static Change.Done end(Change.Done change, State end, Instant now) {
        Circle circle = change.circle();
        return circle.running()
                .map(running -> new Change.Done(circle.withRequest(running.in(end, now)), change.told())
                        .and(Stream.of(new Told.Of(new RecoveryEnded(circle.account(), running.id(), end.wireName())))))
                .orElse(change);
    }

    /** A contact is no more: the share goes, what they said of a request or a rehearsal goes, and with too few left the request goes. */
    public static Change.Done without(Circle circle, Guardian guardian, Guardian.State end, Instant now) {
        GuardianSet set = circle.set();
        Circle left = circle.with(guardian.ended(end, now));
        Circle smaller = set == null ? left : left.withSet(set.without(guardian.id()));
        Circle silent = smaller.running()
                .map(running -> smaller.withRequest(running.withoutAnswerOf(guardian.id())))
                .orElse(smaller);
        Circle unproved = silent.rehearsal() == null
                ? silent
                : silent.withRehearsal(silent.rehearsal().without(guardian.id()));
        return settle(Change.done(unproved), now);
    }

    /** Brings the running request to where its answers and the time put it. */
    public static Change.Done settle(Change.Done change, Instant now) {
        Circle circle = change.circle();
        HelpRequest running = circle.running().orElse(null);
        if (running == null || running.state() == State.RELEASED) {
            return change;
        }
        if (!running.expiresAt().isAfter(now)) {
            return end(change, State.EXPIRED, now);
        }
        GuardianSet set = circle.set();
        if (set == null || set.shares().size() - running.refusals() < set.needed()) {
            return end(change, State.REJECTED, now);
        }
        State next = state(running, set, now);
        if (next == running.state()) {
            return change;
        }
        Change.Done moved = new Change.Done(circle.withRequest(running.in(next, now)), change.told());
        return next == State.READY
                ? moved.and(Stream.of(new Told.Of(new RecoveryReady(circle.account(), running.id()))))
                : moved;
    }

    private static State state(HelpRequest running, GuardianSet set, Instant now) {
        return running.readyAt(set.needed())
                .map(ready -> ready.isAfter(now) ? State.APPROVED : State.READY)
                .orElse(State.OPEN);
    }
}
