package org.sealwell.auth.reset;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.auth.objection.ObjectionToken;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.problem.Problem.FieldError;

/** Setting a password by the recovery key on the wire. Proof and signature are the authority: no token is asked for. */
@Path("/api/auth/v1/credentials/reset")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recovery")
public class ResetResource {

    private final ResetCredentials resetting;
    private final ObjectToReset objecting;

    @Inject
    ResetResource(ResetCredentials resetting, ObjectToReset objecting) {
        this.resetting = resetting;
        this.objecting = objecting;
    }

    @POST
    @Operation(summary = "Set a new password, by a request signed with the account's own key")
    @APIResponseSchema(
            value = ResetAnswer.class,
            responseCode = "200",
            responseDescription = "Set; every session has ended")
    @APIResponse(responseCode = "403", description = "signature-refused")
    @APIResponse(responseCode = "409", description = "stale-credentials")
    public Uni<Response> reset(@NotNull @Valid ResetRequest request) {
        return resetting.reset(request.accountId(), request.request()).map(ResetResource::render);
    }

    private static Response render(ResetOutcome outcome) {
        return switch (outcome) {
            case ResetOutcome.Done done ->
                Response.ok(new ResetAnswer(done.credentialVersion())).build();
            case ResetOutcome.Refused refused ->
                Problem.of(ProblemType.SIGNATURE_REFUSED).toResponse();
            case ResetOutcome.Unfit unfit ->
                Problem.invalid(List.of(new FieldError("#/request", "must be signed over a credential and its wrap")))
                        .toResponse();
            case ResetOutcome.Stale stale ->
                Problem.of(ProblemType.STALE_CREDENTIALS).toResponse();
        };
    }

    @POST
    @Path("/objections")
    @Operation(summary = "Put the old password back, with the token from the notice of the reset")
    @APIResponse(responseCode = "204", description = "The old password is back, and every session has ended")
    @APIResponse(responseCode = "403", description = "ticket-refused")
    public Uni<Response> objectTo(@NotNull @Valid ObjectionRequest request) {
        return objecting
                .objectTo(ObjectionToken.parse(request.token()))
                .map(restored -> restored
                        ? Response.noContent().build()
                        : Problem.of(ProblemType.TICKET_REFUSED).toResponse());
    }

    /** Body of {@code POST /credentials/reset}. */
    public record ResetRequest(
            @NotNull @Base64Url(bytes = 16) String accountId,
            @NotNull @Size(max = 4_096) String request) {
        @Override
        public String toString() {
            return "ResetRequest[redacted]";
        }
    }

    /** Answer of {@code POST /credentials/reset}. */
    public record ResetAnswer(int credentialVersion) {}

    /** Body of {@code POST /credentials/reset/objections}. */
    @Schema(name = "ResetObjectionRequest")
    public record ObjectionRequest(
            @NotNull @Base64Url(bytes = ObjectionToken.BYTES)
            String token) {
        @Override
        public String toString() {
            return "ObjectionRequest[redacted]";
        }
    }
}
