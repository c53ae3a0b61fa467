package org.sealwell.recovery.guardian;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sealwell.contracts.event.RecoveryEvent.GuardiansArranged;
import org.sealwell.contracts.event.RecoveryEvent.GuardiansDissolved;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.Guardian;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.circle.GuardianSet.Share;
import org.sealwell.recovery.circle.HelpRequest.State;
import org.sealwell.recovery.circle.Progress;
import org.sealwell.recovery.guardian.SetResource.SetRequest;
import org.sealwell.recovery.guardian.SetResource.ShareRequest;

/** Step 4: one set takes another's place, with all shares of it. A request that counted on the one before has come to its end. */
@ApplicationScoped
class ArrangeGuardians {

    private final Circles circles;
    private final Clock clock;

    @Inject
    ArrangeGuardians(Circles circles, Clock clock) {
        this.circles = circles;
        this.clock = clock;
    }

    Uni<Change> arrange(String owner, SetRequest request) {
        return circles.change(owner, circle -> arrange(circle, request));
    }

    private Change arrange(Circle circle, SetRequest request) {
        Instant now = clock.instant();
        List<Share> shares = shares(circle, request.shares());
        if (shares.size() < request.shares().size()) {
            return Change.refused(ProblemType.GUARDIAN_CONFLICT);
        }
        GuardianSet set = new GuardianSet(
                request.id(),
                request.needed(),
                request.waitSeconds(),
                request.wrap(),
                request.serverHalf(),
                request.record(),
                request.statement(),
                shares,
                now);
        if (circle.set() != null && set.isSame(circle.set())) {
            return new Change.Same(circle);
        }
        return Progress.end(
                Change.done(circle.withSet(set), new GuardiansArranged(circle.account(), set.needed(), shares.size())),
                State.REJECTED,
                now);
    }

    /** Those that are of a contact who was confirmed, each once. */
    private static List<Share> shares(Circle circle, List<ShareRequest> requested) {
        return requested.stream()
                .map(share -> circle.guardian(share.guardian())
                        .filter(Guardian::canHelp)
                        .map(guardian ->
                                new Share(guardian.id(), Objects.requireNonNull(guardian.account()), share.share())))
                .flatMap(Optional::stream)
                .filter(share -> requested.stream()
                                .filter(other -> other.guardian().equals(share.guardian()))
                                .count()
                        == 1)
                .toList();
    }

    Uni<Change> dissolve(String owner) {
        return circles.change(
                owner,
                circle -> circle.set() == null
                        ? new Change.Same(circle)
                        : Progress.end(
                                Change.done(circle.withSet(null), new GuardiansDissolved(circle.account())),
                                State.REJECTED,
                                clock.instant()));
    }
}
