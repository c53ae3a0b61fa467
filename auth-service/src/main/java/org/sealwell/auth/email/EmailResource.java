package org.sealwell.auth.email;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.sealwell.auth.B64;
import org.sealwell.auth.mail.Codes;
import org.sealwell.auth.objection.ObjectionToken;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.pepper.Email;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;

/** Changing the e-mail address on the wire. */
@Path("/api/auth/v1/email-changes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class EmailResource {

    private final RequestEmailChange requesting;
    private final ConfirmEmailChange confirming;
    private final ObjectToEmailChange objecting;
    private final CurrentCaller current;

    @Inject
    EmailResource(
            RequestEmailChange requesting,
            ConfirmEmailChange confirming,
            ObjectToEmailChange objecting,
            CurrentCaller current) {
        this.requesting = requesting;
        this.confirming = confirming;
        this.objecting = objecting;
        this.current = current;
    }

    @POST
    @Authenticated
    @Operation(summary = "Ask for a code at a new address, with a fresh proof of the password")
    @APIResponseSchema(
            value = ChangeAnswer.class,
            responseCode = "202",
            responseDescription = "Proven; whether the address is free is told to the address alone")
    @APIResponse(responseCode = "401", description = "unauthenticated, credentials-refused")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> request(@NotNull @Valid ChangeRequest request) {
        return requesting
                .request(
                        current.caller(),
                        request.handshake(),
                        B64.decode(request.M1()),
                        EmailAddress.of(request.email()).orElseThrow())
                .map(proof -> proof.map(
                                m2 -> Response.accepted(new ChangeAnswer(m2)).build())
                        .orElseGet(() ->
                                Problem.of(ProblemType.CREDENTIALS_REFUSED).toResponse()));
    }

    @POST
    @Path("/confirm")
    @Authenticated
    @Operation(summary = "Take the new address, with the code sent to it")
    @APIResponse(responseCode = "204", description = "The address is the account's")
    @APIResponse(responseCode = "403", description = "code-refused")
    public Uni<Response> confirm(@NotNull @Valid ConfirmRequest request) {
        return confirming
                .confirm(current.caller(), request.code())
                .map(taken -> taken
                        ? Response.noContent().build()
                        : Problem.of(ProblemType.CODE_REFUSED).toResponse());
    }

    @POST
    @Path("/objections")
    @Operation(summary = "Put the old address back, with the token from the notice sent to it")
    @APIResponse(responseCode = "204", description = "The old address is back, and every session has ended")
    @APIResponse(responseCode = "403", description = "ticket-refused")
    public Uni<Response> objectTo(@NotNull @Valid ObjectionRequest request) {
        return objecting
                .objectTo(ObjectionToken.parse(request.token()))
                .map(restored -> restored
                        ? Response.noContent().build()
                        : Problem.of(ProblemType.TICKET_REFUSED).toResponse());
    }

    /** Body of {@code POST /email-changes}. */
    @Schema(name = "EmailChangeRequest")
    public record ChangeRequest(
            @NotNull @Base64Url(bytes = 16) String handshake,
            @NotNull @Base64Url(bytes = 32) String M1,
            @NotNull @Email String email) {
        @Override
        public String toString() {
            return "ChangeRequest[redacted]";
        }
    }

    /** Answer of {@code POST /email-changes}. */
    @Schema(name = "EmailChangeAnswer")
    public record ChangeAnswer(String M2) {
        @Override
        public String toString() {
            return "ChangeAnswer[redacted]";
        }
    }

    /** Body of {@code POST /email-changes/confirm}. */
    @Schema(name = "EmailConfirmRequest")
    public record ConfirmRequest(
            @NotNull @Pattern(regexp = Codes.PATTERN, message = "must be 8 digits") String code) {
        @Override
        public String toString() {
            return "ConfirmRequest[redacted]";
        }
    }

    /** Body of {@code POST /email-changes/objections}. */
    public record ObjectionRequest(
            @NotNull @Base64Url(bytes = ObjectionToken.BYTES)
            String token) {
        @Override
        public String toString() {
            return "ObjectionRequest[redacted]";
        }
    }
}
