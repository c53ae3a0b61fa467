package org.sealwell.recovery.guardian;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent.RehearsalAsked;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.CircleConfig;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.circle.Links;
import org.sealwell.recovery.circle.Rehearsal;
import org.sealwell.recovery.circle.Told;

/** Step 12: each contact is asked, by one mail, whether they still hold their share. Not while somebody needs it. */
@ApplicationScoped
class RehearseGuardians {

    private final Circles circles;
    private final Links links;
    private final CircleConfig config;
    private final Clock clock;

    @Inject
    RehearseGuardians(Circles circles, Links links, CircleConfig config, Clock clock) {
        this.circles = circles;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    Uni<Change> rehearse(String owner, String id) {
        return circles.change(owner, circle -> rehearse(circle, id));
    }

    private Change rehearse(Circle circle, String id) {
        GuardianSet set = circle.set();
        if (circle.rehearsal() != null && circle.rehearsal().id().equals(id)) {
            return new Change.Same(circle);
        }
        if (set == null) {
            return Change.refused(ProblemType.GUARDIAN_CONFLICT);
        }
        if (circle.running().isPresent()) {
            return Change.refused(ProblemType.REQUEST_RUNNING);
        }
        Instant now = clock.instant();
        Duration early = early(circle, now);
        return early.isPositive()
                ? Change.refused(ProblemType.TOO_MANY_ATTEMPTS, early)
                : Change.done(circle.withRehearsal(Rehearsal.asked(id, now)), new RehearsalAsked(circle.account(), id))
                        .and(asked(set));
    }

    private Duration early(Circle circle, Instant now) {
        return circle.rehearsedAt() == null
                ? Duration.ZERO
                : Duration.between(now, circle.rehearsedAt().plus(config.betweenRehearsals()));
    }

    private Stream<Told> asked(GuardianSet set) {
        return set.shares().stream()
                .map(share -> new Told.Mail(share.account(), "help-rehearsal", Map.of("link", links.help())));
    }
}
