package org.sealwell.recovery.phrase;

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

/** What the phrase's words open. */
@Path("/api/recovery/v1/phrase/openings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recovery")
public class PhraseOpeningResource {

    private final OpenWrap opening;

    @Inject
    PhraseOpeningResource(OpenWrap opening) {
        this.opening = opening;
    }

    @POST
    @Operation(summary = "The recovery key's wrap under the phrase, for who has the words")
    @APIResponseSchema(
            value = WrapOpening.class,
            responseCode = "200",
            responseDescription = "The account and the wrap")
    @APIResponse(responseCode = "403", description = "recovery-refused")
    public Uni<Response> open(@NotNull @Valid ProofRequest request) {
        return opening.open(Way.PHRASE, request);
    }
}
