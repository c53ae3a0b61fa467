package org.sealwell.share.create;

import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.share.content.TakesRoom;
import org.sealwell.share.placement.PlacementAnswer;

/** Making a share on the wire. */
@Path("/api/shares/v1/shares")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owner")
@Authenticated
public class CreationResource {

    private final CreateShare creating;
    private final CurrentCaller current;

    @Inject
    CreationResource(CreateShare creating, CurrentCaller current) {
        this.creating = creating;
        this.current = current;
    }

    /** What is larger than {@code quarkus.rest.input-buffer-size} is read, checked and hashed on a worker thread, not on an event loop. */
    @POST
    @TakesRoom
    @Operation(summary = "Make a share; the same body again is answered alike")
    @APIResponseSchema(
            value = PlacementAnswer.class,
            responseCode = "201",
            responseDescription = "It can be opened; with Location and ETag")
    @APIResponse(responseCode = "403", description = "share-quota-exceeded")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "share-conflict")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> create(@NotNull @Valid CreationRequest request) {
        return creating.create(current.caller().accountId(), request)
                .map(placement -> PlacementAnswer.of(placement, "/api/shares/v1/shares"));
    }
}
