package org.sealwell.recovery.request;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryReleased;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.circle.HelpRequest;
import org.sealwell.recovery.circle.HelpRequest.State;
import org.sealwell.recovery.circle.Progress;
import org.sealwell.recovery.circle.Told;
import org.sealwell.recovery.proof.ProofHash;
import org.sealwell.recovery.request.RequestResource.ApprovalAnswer;
import org.sealwell.recovery.request.RequestResource.HolderBody;
import org.sealwell.recovery.request.RequestResource.ReleaseAnswer;

/** Steps 9 and 10, for who has the request's token. */
@ApplicationScoped
class FollowRequest {

    /** How soon to ask again where contacts have yet to answer. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Circles circles;
    private final Clock clock;

    @Inject
    FollowRequest(Circles circles, Clock clock) {
        this.circles = circles;
        this.clock = clock;
    }

    /** What time has changed is noticed here too, and not only when the sweep comes by. */
    Uni<Change> status(String id, HolderBody holder) {
        return held(id, holder, (circle, request) -> settled(circle));
    }

    private Change settled(Circle circle) {
        Change.Done settled = Progress.settle(Change.done(circle), clock.instant());
        return settled.circle().equals(circle) ? new Change.Same(circle) : settled;
    }

    Uni<Change> cancel(String id, HolderBody holder) {
        return held(
                id,
                holder,
                (circle, request) -> request.isRunning()
                        ? Progress.end(Change.done(circle), State.CANCELLED, clock.instant())
                        : new Change.Same(circle));
    }

    /** What was handed out once is handed out again, for an answer that was lost. */
    Uni<ReleaseOutcome> release(String id, HolderBody holder) {
        return held(id, holder, (circle, request) -> release(circle)).map(this::outcome);
    }

    private Change release(Circle circle) {
        Change.Done settled = Progress.settle(Change.done(circle), clock.instant());
        HelpRequest request = Objects.requireNonNull(settled.circle().request(), "no request");
        if (request.state() != State.READY) {
            return settled.circle().equals(circle) ? new Change.Same(circle) : settled;
        }
        return new Change.Done(
                        settled.circle().withRequest(request.in(State.RELEASED, clock.instant())), settled.told())
                .and(Stream.of(new Told.Of(new RecoveryReleased(circle.account(), request.id()))));
    }

    private ReleaseOutcome outcome(Change change) {
        return switch (change) {
            case Change.Done done -> outcome(done.circle());
            case Change.Same same -> outcome(same.circle());
            case Change.Refused refused -> new ReleaseOutcome.Refused(refused.problem());
        };
    }

    private ReleaseOutcome outcome(Circle circle) {
        HelpRequest request = Objects.requireNonNull(circle.request(), "no request");
        GuardianSet set = circle.set();
        if (set == null || !request.isRunning()) {
            return new ReleaseOutcome.Refused(Problem.of(ProblemType.REQUEST_ENDED));
        }
        return request.state() == State.RELEASED
                ? new ReleaseOutcome.Released(answer(set, request))
                : new ReleaseOutcome.NotYet(left(set, request));
    }

    private Duration left(GuardianSet set, HelpRequest request) {
        Instant now = clock.instant();
        return request.readyAt(set.needed())
                .map(ready -> Duration.between(now, ready))
                .filter(Duration::isPositive)
                .orElse(LATER);
    }

    private static ReleaseAnswer answer(GuardianSet set, HelpRequest request) {
        List<ApprovalAnswer> approvals = request.answers().stream()
                .flatMap(answer -> Stream.ofNullable(answer.approval())
                        .map(approval -> new ApprovalAnswer(
                                answer.guardian(),
                                approval.chain(),
                                approval.round(),
                                approval.lock(),
                                approval.approval())))
                .toList();
        return new ReleaseAnswer(set.serverHalf(), set.wrap(), set.id(), set.record(), set.statement(), approvals);
    }

    /** Unknown accounts, other requests and wrong tokens are refused alike. */
    private Uni<Change> held(String id, HolderBody holder, BiFunction<Circle, HelpRequest, Change> act) {
        byte[] shown = ProofHash.of(holder.token()).getBytes(US_ASCII);
        return circles.change(holder.accountId(), circle -> circle.request(id)
                .filter(request -> MessageDigest.isEqual(request.tokenHash().getBytes(US_ASCII), shown))
                .map(request -> act.apply(circle, request))
                .orElse(Change.refused(ProblemType.RECOVERY_REFUSED)));
    }
}
