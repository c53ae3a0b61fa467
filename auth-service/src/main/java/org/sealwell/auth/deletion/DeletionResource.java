package org.sealwell.auth.deletion;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;

/** The signed end of an account on the wire. The signature is the authority: no token is asked for. */
@Path("/api/auth/v1/accounts/{id}/deletion")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class DeletionResource {

    private final DeleteAccount deleting;

    @Inject
    DeletionResource(DeleteAccount deleting) {
        this.deleting = deleting;
    }

    @POST
    @Operation(summary = "Delete the account, by a request signed with its own key")
    @APIResponse(responseCode = "202", description = "The account has ended; everybody purges what they hold")
    @APIResponse(responseCode = "403", description = "signature-refused")
    public Uni<Response> delete(
            @RestPath @NotNull @Base64Url(bytes = 16) String id, @NotNull @Valid DeletionRequest request) {
        return deleting.delete(id, request.request())
                .map(deleted -> deleted
                        ? Response.accepted().build()
                        : Problem.of(ProblemType.SIGNATURE_REFUSED).toResponse());
    }

    /** Body of {@code POST /accounts/{id}/deletion}. */
    public record DeletionRequest(
            @NotNull @Size(max = 4_096) String request) {
        @Override
        public String toString() {
            return "DeletionRequest[redacted]";
        }
    }
}
