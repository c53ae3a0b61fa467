package org.sealwell.recovery.request;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.HelpRequest.State;
import org.sealwell.recovery.circle.Progress;
import org.sealwell.recovery.circle.RejectionToken;

/** The owner says no, as long as no password has been set. */
@ApplicationScoped
class RejectRequest {

    private final Circles circles;
    private final Clock clock;

    @Inject
    RejectRequest(Circles circles, Clock clock) {
        this.circles = circles;
        this.clock = clock;
    }

    Uni<Change> reject(String owner) {
        return circles.change(owner, this::rejected);
    }

    /** False where the token is of no request, or of an earlier one. A second click is as good as the first. */
    Uni<Boolean> reject(RejectionToken token) {
        byte[] shown = token.hash().getBytes(US_ASCII);
        return circles.change(
                        token.account(),
                        circle -> circle.request() != null
                                        && MessageDigest.isEqual(
                                                circle.request().rejectionHash().getBytes(US_ASCII), shown)
                                ? rejected(circle)
                                : Change.refused(ProblemType.TICKET_REFUSED))
                .map(change -> !(change instanceof Change.Refused));
    }

    private Change rejected(Circle circle) {
        return circle.running().isPresent()
                ? Progress.end(Change.done(circle), State.REJECTED, clock.instant())
                : new Change.Same(circle);
    }
}
