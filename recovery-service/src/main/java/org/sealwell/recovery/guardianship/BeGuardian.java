package org.sealwell.recovery.guardianship;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent.GuardianAccepted;
import org.sealwell.contracts.event.RecoveryEvent.GuardianLeft;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.record.AccountRecord;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.Guardian;
import org.sealwell.recovery.circle.Guardian.State;
import org.sealwell.recovery.circle.Progress;
import org.sealwell.recovery.circle.Told;

/** Somebody agrees to be a contact, or is one no more. */
@ApplicationScoped
public class BeGuardian {

    private final Circles circles;
    private final Clock clock;

    @Inject
    BeGuardian(Circles circles, Clock clock) {
        this.circles = circles;
        this.clock = clock;
    }

    /** Step 2. A record that is not the caller's own never gets into a circle; whose it is, the owner still has to hear from them. */
    Uni<Change> accept(String owner, String id, String caller, List<String> record) {
        return newest(caller, record)
                .chain(own -> own.isEmpty()
                        ? Uni.createFrom().item(Change.refused(ProblemType.SIGNATURE_REFUSED))
                        : circles.change(owner, circle -> accept(circle, id, caller, record)));
    }

    /** A signature check takes a millisecond: not on an event loop. */
    private static Uni<Optional<AccountRecord>> newest(String caller, List<String> record) {
        return Uni.createFrom()
                .item(() -> AccountRecord.newest(caller, record))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Change accept(Circle circle, String id, String caller, List<String> record) {
        Guardian guardian = circle.guardian(id).orElse(null);
        Instant now = clock.instant();
        if (guardian == null || circle.account().equals(caller) || !isOpenTo(guardian, caller, now)) {
            return Change.refused(ProblemType.NOT_FOUND);
        }
        if (guardian.isOf(caller)) {
            return again(circle, guardian, record, now);
        }
        if (circle.living().anyMatch(other -> other.isOf(caller))) {
            return Change.refused(ProblemType.GUARDIAN_CONFLICT);
        }
        return Change.done(
                circle.with(guardian.accepted(caller, record, now)), new GuardianAccepted(circle.account(), id));
    }

    /**
     * With another record than before: their keys have changed, and the owner has to compare words again. They are told so once, when somebody
     * who was confirmed is so no more: whoever comes with one record after another fills nobody's mailbox.
     */
    private static Change again(Circle circle, Guardian guardian, List<String> record, Instant now) {
        return record.equals(guardian.record())
                ? new Change.Same(circle)
                : Change.done(circle.with(guardian.withRecord(record, now))).and(news(circle, guardian));
    }

    private static Stream<Told> news(Circle circle, Guardian guardian) {
        return guardian.canHelp()
                ? Stream.of(new Told.Of(new GuardianAccepted(circle.account(), guardian.id())))
                : Stream.empty();
    }

    private static boolean isOpenTo(Guardian guardian, String caller, Instant now) {
        return guardian.state() == State.INVITED
                ? guardian.expiresAt().isAfter(now)
                : guardian.isLiving() && guardian.isOf(caller);
    }

    Uni<Change> leave(String owner, String id, String caller) {
        return circles.change(owner, circle -> circle.guardian(id)
                .filter(guardian -> guardian.state() == State.INVITED || guardian.isOf(caller))
                .map(guardian -> leave(circle, guardian))
                .orElse(Change.refused(ProblemType.NOT_FOUND)));
    }

    private Change leave(Circle circle, Guardian guardian) {
        if (!guardian.isLiving()) {
            return new Change.Same(circle);
        }
        return end(circle, guardian, guardian.state() == State.INVITED ? State.DECLINED : State.LEFT);
    }

    /** Their account is gone. */
    public Uni<Void> gone(String contact) {
        return circles.withContact(contact)
                .onItem()
                .transformToUniAndConcatenate(circle -> circles.change(circle.account(), present -> present.living()
                        .filter(guardian -> guardian.isOf(contact))
                        .findFirst()
                        .<Change>map(guardian -> end(present, guardian, State.GONE))
                        .orElseGet(() -> new Change.Same(present))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Change.Done end(Circle circle, Guardian guardian, State state) {
        return Progress.without(circle, guardian, state, clock.instant())
                .and(Stream.of(new Told.Of(new GuardianLeft(circle.account(), guardian.id(), state.wireName()))));
    }
}
