package org.sealwell.recovery.guardianship;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent.RehearsalAnswered;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.Rehearsal;
import org.sealwell.recovery.circle.Rehearsal.Proof;
import org.sealwell.recovery.circle.Told;

/** Step 13: a contact's client has opened its share, and says so under its own key. What that is worth the owner's devices tell. */
@ApplicationScoped
class AnswerRehearsal {

    private final Circles circles;

    @Inject
    AnswerRehearsal(Circles circles) {
        this.circles = circles;
    }

    Uni<Change> prove(String owner, String id, String caller, String rehearsal, String proof) {
        return circles.change(
                owner,
                circle -> circle.isHolder(id, caller)
                        ? prove(circle, rehearsal, new Proof(id, proof))
                        : Change.refused(ProblemType.NOT_FOUND));
    }

    private static Change prove(Circle circle, String asked, Proof proof) {
        if (circle.running().isPresent()) {
            return Change.refused(ProblemType.REQUEST_RUNNING);
        }
        Rehearsal rehearsal = circle.rehearsal();
        if (rehearsal == null || !rehearsal.id().equals(asked)) {
            return Change.refused(ProblemType.REQUEST_ENDED);
        }
        Proof before = rehearsal.proofOf(proof.guardian()).orElse(null);
        if (proof.equals(before)) {
            return new Change.Same(circle);
        }
        return Change.done(circle.withRehearsal(rehearsal.proved(proof)))
                .and(before == null ? news(circle, rehearsal, proof) : Stream.empty());
    }

    /** Told once: whoever answers again and again fills no history. */
    private static Stream<Told> news(Circle circle, Rehearsal rehearsal, Proof proof) {
        return Stream.of(new Told.Of(new RehearsalAnswered(circle.account(), rehearsal.id(), proof.guardian())));
    }
}
