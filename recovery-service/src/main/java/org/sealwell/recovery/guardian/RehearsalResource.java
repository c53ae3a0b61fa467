package org.sealwell.recovery.guardian;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;

/** Trying trusted contacts without using them up, on the wire (docs/protocol/contacts.md, step 12). */
@Path("/api/recovery/v1/plan/guardians/rehearsal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
@Authenticated
public class RehearsalResource {

    private final RehearseGuardians rehearsing;
    private final CurrentCaller current;

    @Inject
    RehearsalResource(RehearseGuardians rehearsing, CurrentCaller current) {
        this.rehearsing = rehearsing;
        this.current = current;
    }

    @POST
    @Operation(summary = "Ask the contacts to prove that they could help; proofs of an earlier rehearsal go")
    @APIResponseSchema(value = CircleAnswer.class, responseCode = "200", responseDescription = "Asked before")
    @APIResponse(
            responseCode = "201",
            description = "Asked: each contact gets a mail",
            content = @Content(schema = @Schema(implementation = CircleAnswer.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "guardian-conflict, request-running")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    public Uni<Response> rehearse(@NotNull @Valid RehearsalRequest request) {
        return rehearsing
                .rehearse(current.caller().accountId(), request.id())
                .map(change -> CircleAnswer.render(change, 201));
    }

    /** Body of {@code POST /plan/guardians/rehearsal}: the id is what each proof answers to. */
    public record RehearsalRequest(
            @NotNull @Base64Url(bytes = 16) String id) {}
}
