package org.sealwell.recovery.guardianship;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryApproved;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryRefused;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.CircleConfig;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.circle.HelpRequest;
import org.sealwell.recovery.circle.HelpRequest.Answer;
import org.sealwell.recovery.circle.HelpRequest.Approval;
import org.sealwell.recovery.circle.HelpRequest.State;
import org.sealwell.recovery.circle.Progress;
import org.sealwell.recovery.circle.Told;
import org.sealwell.recovery.guardianship.GuardianshipResource.ApprovalRequest;

/** Step 8: a contact says yes or no to a request, and may change their mind until it is ready. */
@ApplicationScoped
class AnswerRequest {

    private final Circles circles;
    private final CircleConfig config;
    private final Clock clock;

    @Inject
    AnswerRequest(Circles circles, CircleConfig config, Clock clock) {
        this.circles = circles;
        this.config = config;
        this.clock = clock;
    }

    Uni<Change> approve(String owner, String id, String caller, ApprovalRequest request) {
        Approval approval = request.toApproval();
        return answer(
                owner, id, caller, request.request(), (circle, running) -> approve(circle, running, id, approval));
    }

    private Change approve(Circle circle, HelpRequest running, String id, Approval approval) {
        GuardianSet set = circle.set();
        Instant now = clock.instant();
        Answer yes = Answer.of(id, approval, now);
        if (set == null || !isBelievable(approval, set, now)) {
            return Change.refused(ProblemType.GUARDIAN_CONFLICT);
        }
        HelpRequest answered = running.answered(yes);
        return settled(
                circle,
                answered,
                now,
                running.isNews(yes)
                        ? Stream.of(new RecoveryApproved(
                                circle.account(),
                                running.id(),
                                answered.approvals().size(),
                                set.needed()))
                        : Stream.empty());
    }

    /** A time that is far off would keep the owner waiting: no honest contact has a clock like that. */
    private boolean isBelievable(Approval approval, GuardianSet set, Instant now) {
        return approval.opensAt().isBefore(now.plusSeconds(set.waitSeconds()).plus(config.clockSkew()));
    }

    Uni<Change> refuse(String owner, String id, String caller, String request) {
        return answer(
                owner,
                id,
                caller,
                request,
                (circle, running) -> refuse(circle, running, Answer.of(id, null, clock.instant())));
    }

    private static Change refuse(Circle circle, HelpRequest running, Answer no) {
        return settled(
                circle,
                running.answered(no),
                no.at(),
                running.isNews(no) ? Stream.of(new RecoveryRefused(circle.account(), running.id())) : Stream.empty());
    }

    private Uni<Change> answer(
            String owner, String id, String caller, String request, BiFunction<Circle, HelpRequest, Change> answer) {
        return circles.change(
                owner,
                circle -> circle.isHolder(id, caller)
                        ? circle.request(request)
                                .filter(asked -> asked.state() == State.OPEN || asked.state() == State.APPROVED)
                                .map(asked -> answer.apply(circle, asked))
                                .orElse(Change.refused(ProblemType.REQUEST_ENDED))
                        : Change.refused(ProblemType.NOT_FOUND));
    }

    private static Change settled(Circle circle, HelpRequest answered, Instant now, Stream<RecoveryEvent> news) {
        return Progress.settle(Change.done(circle.withRequest(answered)).and(news.map(Told.Of::new)), now);
    }
}
