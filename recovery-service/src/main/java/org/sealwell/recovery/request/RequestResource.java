package org.sealwell.recovery.request;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.circle.HelpRequest;

/** A recovery with contacts for who asks, on the wire (docs/protocol/contacts.md, steps 7, 9 and 10). */
@Path("/api/recovery/v1/requests/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recovery")
public class RequestResource {

    private final StartRequest starting;
    private final FollowRequest following;

    @Inject
    RequestResource(StartRequest starting, FollowRequest following) {
        this.starting = starting;
        this.following = following;
    }

    @PUT
    @Operation(summary = "Ask an account's contacts for help, with a ticket for its mailbox")
    @APIResponseSchema(value = StatusAnswer.class, responseCode = "200", responseDescription = "Asked before")
    @APIResponse(
            responseCode = "201",
            description = "Asked: the owner and their contacts are told",
            content = @Content(schema = @Schema(implementation = StatusAnswer.class)))
    @APIResponse(responseCode = "403", description = "ticket-refused, recovery-refused")
    @APIResponse(responseCode = "409", description = "request-running, request-ended")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    public Uni<Response> start(@Base64Url(bytes = 16) String id, @NotNull @Valid StartBody request) {
        return starting.start(id, request).map(started -> switch (started) {
            case StartOutcome.Decided decided -> render(decided.change(), 201);
            case StartOutcome.NoTicket none ->
                Problem.of(ProblemType.TICKET_REFUSED).toResponse();
            case StartOutcome.Throttled throttled ->
                Problem.of(ProblemType.TOO_MANY_ATTEMPTS, throttled.retryAfter())
                        .toResponse();
        });
    }

    @POST
    @Path("/status")
    @Operation(summary = "How far a request is, for who started it")
    @APIResponseSchema(value = StatusAnswer.class, responseCode = "200", responseDescription = "Where it stands")
    @APIResponse(responseCode = "403", description = "recovery-refused")
    public Uni<Response> status(@Base64Url(bytes = 16) String id, @NotNull @Valid HolderBody request) {
        return following.status(id, request).map(change -> render(change, 200));
    }

    @POST
    @Path("/release")
    @Operation(summary = "What contacts and service had, once it is ready")
    @APIResponseSchema(value = ReleaseAnswer.class, responseCode = "200", responseDescription = "All of it")
    @APIResponse(responseCode = "403", description = "recovery-refused, not-yet")
    @APIResponse(responseCode = "409", description = "request-ended")
    public Uni<Response> release(@Base64Url(bytes = 16) String id, @NotNull @Valid HolderBody request) {
        return following.release(id, request).map(outcome -> switch (outcome) {
            case ReleaseOutcome.Released released ->
                Response.ok(released.answer())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case ReleaseOutcome.NotYet notYet ->
                Problem.of(ProblemType.NOT_YET, notYet.left()).toResponse();
            case ReleaseOutcome.Refused refused -> refused.problem().toResponse();
        });
    }

    @POST
    @Path("/cancellation")
    @Operation(summary = "Give a request up, for who started it")
    @APIResponse(responseCode = "204", description = "It has come to its end")
    @APIResponse(responseCode = "403", description = "recovery-refused")
    public Uni<Response> cancel(@Base64Url(bytes = 16) String id, @NotNull @Valid HolderBody request) {
        return following.cancel(id, request).map(change -> switch (change) {
            case Change.Refused refused -> refused.problem().toResponse();
            case Change.Done done -> Response.noContent().build();
            case Change.Same same -> Response.noContent().build();
        });
    }

    private static Response render(Change change, int done) {
        return switch (change) {
            case Change.Done changed -> with(done, changed.circle());
            case Change.Same same -> with(200, same.circle());
            case Change.Refused refused -> refused.problem().toResponse();
        };
    }

    private static Response with(int status, Circle circle) {
        return Response.status(status)
                .entity(StatusAnswer.of(circle))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Body of {@code PUT /requests/{id}}. */
    @Schema(name = "HelpRequestBody")
    public record StartBody(
            @NotNull @Size(min = 1, max = 2_048) String ticket,
            @NotNull @Valid KeyBody key,
            @NotNull @Base64Url(bytes = 32) String tokenHash) {
        @Override
        public String toString() {
            return "StartBody[redacted]";
        }
    }

    /** The public key of a request (RFC 7517). */
    @Schema(name = "RequestKeyBody")
    public record KeyBody(
            @NotNull @Pattern(regexp = "EC") String kty,
            @NotNull @Pattern(regexp = "P-256") String crv,
            @NotNull @Base64Url(bytes = 32) String x,
            @NotNull @Base64Url(bytes = 32) String y) {}

    /** Body of what who started a request asks of it. */
    @Schema(name = "RequestHolderBody")
    public record HolderBody(
            @NotNull @Base64Url(bytes = 16) String accountId,
            @NotNull @Base64Url(bytes = 32) String token) {
        @Override
        public String toString() {
            return "HolderBody[redacted]";
        }
    }

    /** Where a request stands; {@code readyAt} once enough contacts have approved. */
    @Schema(name = "HelpRequestStatus")
    public record StatusAnswer(
            String state,
            @Nullable Integer needed,
            int approvals,
            int refusals,
            Instant startedAt,
            Instant expiresAt,
            @Nullable Instant readyAt) {
        static StatusAnswer of(Circle circle) {
            HelpRequest request = Objects.requireNonNull(circle.request(), "no request");
            GuardianSet set = request.isRunning() ? circle.set() : null;
            return new StatusAnswer(
                    request.state().wireName(),
                    set == null ? null : set.needed(),
                    request.approvals().size(),
                    request.refusals(),
                    request.startedAt(),
                    request.expiresAt(),
                    set == null ? null : request.readyAt(set.needed()).orElse(null));
        }
    }

    /** Answer of {@code POST /requests/{id}/release}. */
    @Schema(name = "HelpRelease")
    public record ReleaseAnswer(
            String serverHalf,
            String wrap,
            String set,
            List<String> record,
            String statement,
            List<ApprovalAnswer> approvals) {
        @Override
        public String toString() {
            return "ReleaseAnswer[redacted]";
        }
    }

    /** What a contact approved. */
    @Schema(name = "HelpApproval")
    public record ApprovalAnswer(String guardian, String chain, long round, String lock, String approval) {
        @Override
        public String toString() {
            return "ApprovalAnswer[redacted]";
        }
    }
}
