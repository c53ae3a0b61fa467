package org.sealwell.auth.rotation;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.auth.account.Keyring;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.problem.Problem.FieldError;

/** A new account key on the wire. */
@Path("/api/auth/v1/account/keyring/rotation")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
@Authenticated
public class RotationResource {

    private final RotateKeyring rotating;
    private final CurrentCaller current;

    @Inject
    RotationResource(RotateKeyring rotating, CurrentCaller current) {
        this.rotating = rotating;
        this.current = current;
    }

    @POST
    @Operation(
            summary =
                    "Put the wraps of a new account key in the place of the old one's, with a fresh proof of the password")
    @APIResponseSchema(value = RotationAnswer.class, responseCode = "200", responseDescription = "Rotated")
    @APIResponse(responseCode = "401", description = "unauthenticated, credentials-refused")
    @APIResponse(responseCode = "409", description = "stale-credentials, objection-open")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> rotate(@NotNull @Valid RotationRequest request) {
        return rotating.rotate(current.caller(), request).map(RotationResource::render);
    }

    private static Response render(RotationOutcome outcome) {
        return switch (outcome) {
            case RotationOutcome.Rotated rotated ->
                Response.ok(new RotationAnswer(rotated.serverProof(), rotated.epoch()))
                        .build();
            case RotationOutcome.Refused refused ->
                Problem.of(ProblemType.CREDENTIALS_REFUSED).toResponse();
            case RotationOutcome.Unfit unfit ->
                Problem.invalid(List.of(new FieldError(unfit.pointer(), unfit.detail())))
                        .toResponse();
            case RotationOutcome.Stale stale ->
                Problem.of(ProblemType.STALE_CREDENTIALS).toResponse();
            case RotationOutcome.ObjectionOpen open ->
                Problem.of(ProblemType.OBJECTION_OPEN).toResponse();
        };
    }

    /** Body of {@code POST /account/keyring/rotation}; {@code credentialVersion} is that of the password whose wrap is in the keyring. */
    public record RotationRequest(
            @NotNull @Base64Url(bytes = 16) String handshake,
            @NotNull @Base64Url(bytes = 32) String M1,
            @Min(1) int credentialVersion,
            @NotNull @Valid Keyring keyring) {
        @Override
        public String toString() {
            return "RotationRequest[redacted]";
        }
    }

    /** Answer of {@code POST /account/keyring/rotation}. */
    @Schema(name = "RotationAnswer")
    public record RotationAnswer(String M2, int epoch) {
        @Override
        public String toString() {
            return "RotationAnswer[redacted]";
        }
    }
}
