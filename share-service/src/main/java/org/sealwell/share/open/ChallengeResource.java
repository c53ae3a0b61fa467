package org.sealwell.share.open;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.pepper.Kdf;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.share.access.Visitor;
import org.sealwell.share.decision.Decisions;
import org.sealwell.share.proof.Admission;
import org.sealwell.share.proof.Admitted;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.State;

/** What a share wants of whoever has its link. Asking never counts. */
@Path("/api/shares/v1/shares/{id}/challenge")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visitor")
public class ChallengeResource {

    private final Admission admission;
    private final Decisions decisions;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    ChallengeResource(Admission admission, Decisions decisions, Visitor visitor, Clock clock) {
        this.admission = admission;
        this.decisions = decisions;
        this.visitor = visitor;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "What is needed to open a share; never counts")
    @APIResponseSchema(
            value = ChallengeAnswer.class,
            responseCode = "200",
            responseDescription = "What is needed beside the link")
    @APIResponse(responseCode = "403", description = "share-locked")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    public Uni<Response> challenge(@Base64Url(bytes = 16) String id, @NotNull @Valid ChallengeRequest request) {
        return admission.admitToLive(id, request.linkProof(), visitor.subject()).map(this::render);
    }

    private Response render(Admitted admitted) {
        return switch (admitted) {
            case Admitted.Unknown unknown -> Problem.of(ProblemType.NOT_FOUND).toResponse();
            case Admitted.Throttled throttled ->
                Problem.of(ProblemType.TOO_MANY_ATTEMPTS, throttled.retryAfter())
                        .toResponse();
            case Admitted.Recognised recognised -> needs(recognised.share());
        };
    }

    private Response needs(Share share) {
        if (share.state(clock.instant()) == State.LOCKED) {
            return Problem.of(ProblemType.SHARE_LOCKED).toResponse();
        }
        return share.gate() != null
                ? Response.ok(ChallengeAnswer.of(share, share.gate(), decisions.remaining(share)))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : Problem.of(ProblemType.NOT_FOUND).toResponse();
    }

    /** Body of {@code POST /shares/{id}/challenge}. */
    public record ChallengeRequest(
            @NotNull @Base64Url(bytes = 32) String linkProof) {
        @Override
        public String toString() {
            return "ChallengeRequest[redacted]";
        }
    }

    /** Answer of {@code POST /shares/{id}/challenge}: {@code password} is null where none is needed, {@code opensLeft} without a limit. */
    @Schema(name = "ShareChallenge")
    public record ChallengeAnswer(
            @Nullable PasswordChallenge password,
            boolean email,
            Instant expiresAt,
            @Nullable Integer opensLeft,
            long bytes) {

        static ChallengeAnswer of(Share share, Share.Gate gate, int remainingAttempts) {
            Share.Password password = gate.password();
            return new ChallengeAnswer(
                    password == null ? null : new PasswordChallenge(password.salt(), password.kdf(), remainingAttempts),
                    gate.wantsAddress(),
                    share.policy().expiresAt(),
                    share.tally().opensLeft(),
                    share.content().bytes());
        }
    }

    /** How the password's key is derived, and how many wrong ones are left. */
    public record PasswordChallenge(String salt, Kdf kdf, int remainingAttempts) {}
}
