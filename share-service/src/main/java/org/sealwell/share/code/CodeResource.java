package org.sealwell.share.code;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.pepper.Email;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.share.access.Visitor;

/** Proving an allowed address on the wire. */
@Path("/api/shares/v1/shares/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visitor")
public class CodeResource {

    private final SendCode sending;
    private final ProveAddress proving;
    private final Visitor visitor;

    @Inject
    CodeResource(SendCode sending, ProveAddress proving, Visitor visitor) {
        this.sending = sending;
        this.proving = proving;
        this.visitor = visitor;
    }

    @POST
    @Path("/codes")
    @Operation(summary = "Send a code to an address; answered alike whether or not it is allowed")
    @APIResponse(responseCode = "202", description = "If the address is allowed, a code is on its way")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    public Uni<Response> send(@Base64Url(bytes = 16) String id, @NotNull @Valid CodeRequest request) {
        return sending.send(id, request.linkProof(), request.address(), visitor.subject())
                .map(CodeResource::render);
    }

    @POST
    @Path("/verifications")
    @Operation(summary = "Prove an address by its code")
    @APIResponseSchema(
            value = VerificationAnswer.class,
            responseCode = "200",
            responseDescription = "Proven: the verification opens the share, as often as it opens at all")
    @APIResponse(responseCode = "403", description = "code-refused")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    public Uni<Response> prove(@Base64Url(bytes = 16) String id, @NotNull @Valid VerificationRequest request) {
        return proving.prove(id, request.linkProof(), request.address(), request.code(), visitor.subject())
                .map(CodeResource::render);
    }

    private static Response render(CodeOutcome outcome) {
        return switch (outcome) {
            case CodeOutcome.Taken taken -> Response.accepted().build();
            case CodeOutcome.Proven proven ->
                Response.ok(new VerificationAnswer(
                                proven.verification(), proven.expiresIn().toSeconds()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case CodeOutcome.Refused refused ->
                Problem.of(ProblemType.CODE_REFUSED).toResponse();
            case CodeOutcome.Unknown unknown ->
                Problem.of(ProblemType.NOT_FOUND).toResponse();
            case CodeOutcome.Throttled throttled ->
                Problem.of(ProblemType.TOO_MANY_ATTEMPTS, throttled.retryAfter())
                        .toResponse();
        };
    }

    /** Body of {@code POST /shares/{id}/codes}. */
    @Schema(name = "ShareCodeRequest")
    public record CodeRequest(
            @NotNull @Base64Url(bytes = 32) String linkProof,
            @NotNull @Email String email) {

        /** Validation has found it plausible. */
        EmailAddress address() {
            return EmailAddress.of(email).orElseThrow();
        }

        @Override
        public String toString() {
            return "CodeRequest[redacted]";
        }
    }

    /** Body of {@code POST /shares/{id}/verifications}. */
    @Schema(name = "ShareVerificationRequest")
    public record VerificationRequest(
            @NotNull @Base64Url(bytes = 32) String linkProof,
            @NotNull @Email String email,

            @NotNull @Pattern(regexp = "[0-9]{8}", message = "must be 8 digits") String code) {

        /** Validation has found it plausible. */
        EmailAddress address() {
            return EmailAddress.of(email).orElseThrow();
        }

        @Override
        public String toString() {
            return "VerificationRequest[redacted]";
        }
    }

    /** Answer of {@code POST /shares/{id}/verifications}; {@code expiresIn} in seconds. */
    @Schema(name = "ShareVerification")
    public record VerificationAnswer(String verification, long expiresIn) {
        @Override
        public String toString() {
            return "VerificationAnswer[redacted]";
        }
    }
}
