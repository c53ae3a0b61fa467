package org.sealwell.auth.password;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.auth.account.Credential;
import org.sealwell.auth.account.Keyring;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.platform.problem.Problem;

/** Changing the password on the wire. */
@Path("/api/auth/v1/credentials/change")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
@Authenticated
public class PasswordResource {

    private final ChangePassword change;
    private final CurrentCaller current;

    @Inject
    PasswordResource(ChangePassword change, CurrentCaller current) {
        this.change = change;
        this.current = current;
    }

    @POST
    @Operation(summary = "Change the password, with a fresh proof of the old one")
    @APIResponseSchema(value = ChangeAnswer.class, responseCode = "200", responseDescription = "Changed")
    @APIResponse(responseCode = "401", description = "unauthenticated, credentials-refused")
    @APIResponse(responseCode = "409", description = "stale-credentials")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> change(@NotNull @Valid ChangeRequest request) {
        return change.change(current.caller(), request).map(PasswordResource::render);
    }

    private static Response render(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed changed ->
                Response.ok(new ChangeAnswer(changed.serverProof(), changed.credentialVersion()))
                        .build();
            case ChangeOutcome.Refused refused ->
                Problem.of(ProblemType.CREDENTIALS_REFUSED).toResponse();
            case ChangeOutcome.Stale stale ->
                Problem.of(ProblemType.STALE_CREDENTIALS).toResponse();
        };
    }

    /** Body of {@code POST /credentials/change}. */
    @Schema(name = "PasswordChangeRequest")
    public record ChangeRequest(
            @NotNull @Base64Url(bytes = 16) String handshake,
            @NotNull @Base64Url(bytes = 32) String M1,
            @Min(1) int credentialVersion,
            @NotNull @Valid Credential credential,
            @NotNull @Envelope(max = Keyring.WRAP) String byPassword,
            boolean endOtherSessions) {
        @Override
        public String toString() {
            return "ChangeRequest[redacted]";
        }
    }

    /** Answer of {@code POST /credentials/change}. */
    @Schema(name = "PasswordChangeAnswer")
    public record ChangeAnswer(String M2, int credentialVersion) {
        @Override
        public String toString() {
            return "ChangeAnswer[redacted]";
        }
    }
}
