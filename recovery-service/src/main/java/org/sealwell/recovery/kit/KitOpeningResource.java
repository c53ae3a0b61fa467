package org.sealwell.recovery.kit;

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
import org.sealwell.recovery.plan.Way;
import org.sealwell.recovery.wrap.OpenWrap;
import org.sealwell.recovery.wrap.OpenWrap.ProofRequest;
import org.sealwell.recovery.wrap.OpenWrap.WrapOpening;

/** What enough of a kit's sheets open. */
@Path("/api/recovery/v1/kit/openings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recovery")
public class KitOpeningResource {

    private final OpenWrap opening;

    @Inject
    KitOpeningResource(OpenWrap opening) {
        this.opening = opening;
    }

    @POST
    @Operation(summary = "The recovery key's wrap under the kit, for who has enough of its sheets")
    @APIResponseSchema(
            value = WrapOpening.class,
            responseCode = "200",
            responseDescription = "The account and the wrap")
    @APIResponse(responseCode = "403", description = "recovery-refused")
    public Uni<Response> open(@NotNull @Valid ProofRequest request) {
        return opening.open(Way.KIT, request);
    }
}
