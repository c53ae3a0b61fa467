package org.sealwell.recovery.capsule;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.sealwell.platform.problem.Problem;
import org.sealwell.recovery.wrap.OpenWrap.ProofRequest;

/** The capsule, for who has its file, once its date has come. */
@Path("/api/recovery/v1/capsule/openings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recovery")
public class CapsuleOpeningResource {

    private final OpenCapsule opening;

    @Inject
    CapsuleOpeningResource(OpenCapsule opening) {
        this.opening = opening;
    }

    @POST
    @Operation(summary = "The capsule, for who has its file, once its date has come")
    @APIResponseSchema(
            value = CapsuleOpening.class,
            responseCode = "200",
            responseDescription = "The account, the wrap and the locked half")
    @APIResponse(responseCode = "403", description = "recovery-refused, not-yet")
    public Uni<Response> open(@NotNull @Valid ProofRequest request) {
        return opening.open(request.proof()).map(CapsuleOpeningResource::render);
    }

    private static Response render(CapsuleOutcome outcome) {
        return switch (outcome) {
            case CapsuleOutcome.Opened opened ->
                Response.ok(opened.opening())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case CapsuleOutcome.NotYet notYet ->
                Problem.of(ProblemType.NOT_YET, notYet.left()).toResponse();
            case CapsuleOutcome.Unknown unknown ->
                Problem.of(ProblemType.RECOVERY_REFUSED).toResponse();
        };
    }

    /** Answer of {@code POST /capsule/openings}. */
    @Schema(name = "CapsuleOpening")
    public record CapsuleOpening(String accountId, String id, String wrap, String chain, long round, String lock) {
        @Override
        public String toString() {
            return "CapsuleOpening[redacted]";
        }
    }
}
