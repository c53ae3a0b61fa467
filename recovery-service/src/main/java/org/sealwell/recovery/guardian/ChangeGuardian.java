package org.sealwell.recovery.guardian;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent.GuardianConfirmed;
import org.sealwell.contracts.event.RecoveryEvent.GuardianRemoved;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.Guardian;
import org.sealwell.recovery.circle.Guardian.State;
import org.sealwell.recovery.circle.Progress;
import org.sealwell.recovery.circle.Told;

/** The owner vouches for a contact, or wants them no more. */
@ApplicationScoped
class ChangeGuardian {

    private final Circles circles;
    private final Clock clock;

    @Inject
    ChangeGuardian(Circles circles, Clock clock) {
        this.circles = circles;
        this.clock = clock;
    }

    /** Step 3. Also anew, after the contact's keys have changed. */
    Uni<Change> confirm(String owner, String id, String confirmation) {
        return circles.change(owner, circle -> circle.guardian(id)
                .map(guardian -> confirm(circle, guardian, confirmation))
                .orElse(Change.refused(ProblemType.NOT_FOUND)));
    }

    private Change confirm(Circle circle, Guardian guardian, String confirmation) {
        if (confirmation.equals(guardian.confirmation()) && guardian.canHelp()) {
            return new Change.Same(circle);
        }
        return guardian.state() == State.ACCEPTED || guardian.state() == State.CONFIRMED
                ? Change.done(
                        circle.with(guardian.confirmed(confirmation, clock.instant())),
                        new GuardianConfirmed(circle.account(), guardian.id()))
                : Change.refused(ProblemType.GUARDIAN_CONFLICT);
    }

    /** Of all contacts one keeps a sheet: another's goes with it, so that the service never gives several of them out. */
    Uni<Change> giveSheet(String owner, String id, String sheet) {
        return circles.change(owner, circle -> circle.guardian(id)
                .map(guardian -> giveSheet(circle, guardian, sheet))
                .orElse(Change.refused(ProblemType.NOT_FOUND)));
    }

    private static Change giveSheet(Circle circle, Guardian guardian, String sheet) {
        if (!guardian.canHelp()) {
            return Change.refused(ProblemType.GUARDIAN_CONFLICT);
        }
        Circle others = circle.guardians().stream()
                .filter(other -> other.sheet() != null)
                .reduce(circle, (taken, other) -> taken.with(other.keeping(null)), (one, two) -> two);
        return Change.done(others.with(guardian.keeping(sheet)));
    }

    Uni<Change> remove(String owner, String id) {
        return circles.change(owner, circle -> circle.guardian(id)
                .map(guardian -> remove(circle, guardian))
                .orElse(Change.refused(ProblemType.NOT_FOUND)));
    }

    private Change remove(Circle circle, Guardian guardian) {
        return guardian.isLiving()
                ? Progress.without(circle, guardian, State.REMOVED, clock.instant())
                        .and(Stream.of(new Told.Of(new GuardianRemoved(circle.account(), guardian.id()))))
                : new Change.Same(circle);
    }
}
