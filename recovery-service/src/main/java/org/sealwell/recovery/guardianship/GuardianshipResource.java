package org.sealwell.recovery.guardianship;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.CompactJws;
import org.sealwell.recovery.circle.HelpRequest.Approval;
import org.sealwell.recovery.guardianship.GuardianshipAnswer.GuardianshipsAnswer;
import org.sealwell.recovery.plan.Chain;

/** Whom the caller helps, on the wire (docs/protocol/contacts.md, steps 2 and 8). */
@Path("/api/recovery/v1/guardianships")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
@Authenticated
public class GuardianshipResource {

    private final BeGuardian being;
    private final AnswerRequest answering;
    private final AnswerRehearsal proving;
    private final Circles circles;
    private final CurrentCaller current;

    @Inject
    GuardianshipResource(
            BeGuardian being,
            AnswerRequest answering,
            AnswerRehearsal proving,
            Circles circles,
            CurrentCaller current) {
        this.being = being;
        this.answering = answering;
        this.proving = proving;
        this.circles = circles;
        this.current = current;
    }

    @GET
    @Operation(summary = "Whom the caller helps, and who needs them now")
    @APIResponseSchema(
            value = GuardianshipsAnswer.class,
            responseCode = "200",
            responseDescription = "All of them; an empty list for who helps nobody")
    public Uni<Response> list() {
        String caller = current.caller().accountId();
        return circles.withContact(caller).collect().asList().map(all -> Response.ok(
                        GuardianshipsAnswer.of(all, caller))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    @PUT
    @Path("/{owner}/{id}/acceptance")
    @Operation(summary = "Accept an invitation, with the caller's record chain")
    @APIResponseSchema(value = GuardianshipAnswer.class, responseCode = "200", responseDescription = "Accepted")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "guardian-conflict")
    public Uni<Response> accept(
            @Base64Url(bytes = 16) String owner,
            @Base64Url(bytes = 16) String id,
            @NotNull @Valid AcceptanceRequest request) {
        String caller = current.caller().accountId();
        return being.accept(owner, id, caller, request.record()).map(change -> render(change, id));
    }

    @DELETE
    @Path("/{owner}/{id}")
    @Operation(summary = "Help somebody no more; or decline their invitation, for who has not accepted it")
    @APIResponse(responseCode = "204", description = "The caller is no contact of theirs any more")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> leave(@Base64Url(bytes = 16) String owner, @Base64Url(bytes = 16) String id) {
        return being.leave(owner, id, current.caller().accountId()).map(change -> switch (change) {
            case Change.Refused refused -> refused.problem().toResponse();
            case Change.Done done -> Response.noContent().build();
            case Change.Same same -> Response.noContent().build();
        });
    }

    @PUT
    @Path("/{owner}/{id}/approval")
    @Operation(summary = "Approve a request: the caller's share, sealed to its key and locked until the wait is over")
    @APIResponseSchema(value = GuardianshipAnswer.class, responseCode = "200", responseDescription = "Approved")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "request-ended, guardian-conflict")
    public Uni<Response> approve(
            @Base64Url(bytes = 16) String owner,
            @Base64Url(bytes = 16) String id,
            @NotNull @Valid ApprovalRequest request) {
        return answering
                .approve(owner, id, current.caller().accountId(), request)
                .map(change -> render(change, id));
    }

    @PUT
    @Path("/{owner}/{id}/refusal")
    @Operation(summary = "Refuse a request: it is not the owner who asks")
    @APIResponseSchema(value = GuardianshipAnswer.class, responseCode = "200", responseDescription = "Refused")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "request-ended")
    public Uni<Response> refuse(
            @Base64Url(bytes = 16) String owner,
            @Base64Url(bytes = 16) String id,
            @NotNull @Valid RefusalRequest request) {
        return answering
                .refuse(owner, id, current.caller().accountId(), request.request())
                .map(change -> render(change, id));
    }

    @PUT
    @Path("/{owner}/{id}/rehearsal")
    @Operation(summary = "Answer a rehearsal: a proof, for the owner's devices, that the caller could help")
    @APIResponseSchema(value = GuardianshipAnswer.class, responseCode = "200", responseDescription = "Answered")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "request-ended, request-running")
    public Uni<Response> prove(
            @Base64Url(bytes = 16) String owner,
            @Base64Url(bytes = 16) String id,
            @NotNull @Valid ProofRequest request) {
        return proving.prove(owner, id, current.caller().accountId(), request.rehearsal(), request.proof())
                .map(change -> render(change, id));
    }

    private static Response render(Change change, String id) {
        return switch (change) {
            case Change.Done done -> ok(GuardianshipAnswer.of(done.circle(), id));
            case Change.Same same -> ok(GuardianshipAnswer.of(same.circle(), id));
            case Change.Refused refused -> refused.problem().toResponse();
        };
    }

    private static Response ok(GuardianshipAnswer answer) {
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Body of {@code PUT /guardianships/{owner}/{id}/acceptance}: the record chain of the caller's keyring. */
    public record AcceptanceRequest(
            @NotNull @Size(min = 1, max = 64) List<@NotNull @Size(max = 2_048) String> record) {}

    /** Body of {@code PUT /guardianships/{owner}/{id}/approval}; {@code opensAt} is the time of the round. */
    public record ApprovalRequest(
            @NotNull @Base64Url(bytes = 16) String request,

            @NotNull @Pattern(regexp = Chain.HASH, message = "must be 64 hexadecimal digits") String chain,

            @Min(1) @Max(Chain.LAST_ROUND) long round,
            @NotNull @Base64Url(bytes = Chain.LOCK_BYTES) String lock,
            @NotNull @Envelope(max = 16_384) String approval,
            @NotNull Instant opensAt) {

        Approval toApproval() {
            return new Approval(chain, round, lock, approval, opensAt);
        }

        @Override
        public String toString() {
            return "ApprovalRequest[redacted]";
        }
    }

    /** Body of {@code PUT /guardianships/{owner}/{id}/rehearsal}: which one it answers, and a JWS that is the owner's to check. */
    @Schema(name = "RehearsalProofRequest")
    public record ProofRequest(
            @NotNull @Base64Url(bytes = 16) String rehearsal,

            @NotNull @Size(max = 2_048) @Pattern(regexp = CompactJws.FORM, message = CompactJws.MESSAGE) String proof) {
        @Override
        public String toString() {
            return "ProofRequest[redacted]";
        }
    }

    /** Body of {@code PUT /guardianships/{owner}/{id}/refusal}. */
    @Schema(name = "GuardianRefusalRequest")
    public record RefusalRequest(
            @NotNull @Base64Url(bytes = 16) String request) {}
}
