package org.sealwell.recovery.request;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.recovery.circle.RejectionToken;

/** "That was not me", by the link of a mail. */
@Path("/api/recovery/v1/requests/rejections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recovery")
public class RejectionResource {

    private final RejectRequest rejecting;

    @Inject
    RejectionResource(RejectRequest rejecting) {
        this.rejecting = rejecting;
    }

    @POST
    @Operation(summary = "Reject a recovery, with the token from the mail that told of it")
    @APIResponse(responseCode = "204", description = "It is running no more")
    @APIResponse(responseCode = "403", description = "ticket-refused")
    public Uni<Response> reject(@NotNull @Valid RejectionBody request) {
        return rejecting
                .reject(RejectionToken.parse(request.token()))
                .map(rejected -> rejected
                        ? Response.noContent().build()
                        : Problem.of(ProblemType.TICKET_REFUSED).toResponse());
    }

    /** Body of {@code POST /requests/rejections}. */
    @Schema(name = "RejectionBody")
    public record RejectionBody(
            @NotNull @Base64Url(bytes = RejectionToken.BYTES)
            String token) {
        @Override
        public String toString() {
            return "RejectionBody[redacted]";
        }
    }
}
