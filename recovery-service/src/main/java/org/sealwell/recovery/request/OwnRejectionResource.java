package org.sealwell.recovery.request;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.recovery.circle.Change;

/** "That was not me", on a device that is logged in. */
@Path("/api/recovery/v1/plan/guardians/request/rejection")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
@Authenticated
public class OwnRejectionResource {

    private final RejectRequest rejecting;
    private final CurrentCaller current;

    @Inject
    OwnRejectionResource(RejectRequest rejecting, CurrentCaller current) {
        this.rejecting = rejecting;
        this.current = current;
    }

    @POST
    @Operation(summary = "Reject the recovery that runs")
    @APIResponse(responseCode = "204", description = "None is running any more")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> reject() {
        return rejecting.reject(current.caller().accountId()).map(change -> switch (change) {
            case Change.Refused refused -> refused.problem().toResponse();
            case Change.Done done -> Response.noContent().build();
            case Change.Same same -> Response.noContent().build();
        });
    }
}
