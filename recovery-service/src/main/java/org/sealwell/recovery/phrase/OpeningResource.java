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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.recovery.plan.Plan;
import org.sealwell.recovery.plan.Plan.Phrase;
import org.sealwell.recovery.plan.Plans;

/** What the phrase's words open, for who has lost all else. The words find the account themselves: no address, and nothing to guess. */
@Path("/api/recovery/v1/phrase/openings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recovery")
public class OpeningResource {

    private final Plans plans;

    @Inject
    OpeningResource(Plans plans) {
        this.plans = plans;
    }

    @POST
    @Operation(summary = "The recovery key's wrap under the phrase, for who has the words")
    @APIResponseSchema(
            value = OpeningAnswer.class,
            responseCode = "200",
            responseDescription = "The account and the wrap")
    @APIResponse(responseCode = "403", description = "recovery-refused")
    public Uni<Response> open(@NotNull @Valid OpeningRequest request) {
        return plans.findByPhraseProof(hash(request.proof())).map(found -> found.map(OpeningResource::answer)
                .orElseGet(() -> Problem.of(ProblemType.RECOVERY_REFUSED).toResponse()));
    }

    private static @Nullable Response answer(Plan plan) {
        Phrase phrase = plan.phrase();
        return phrase == null
                ? null
                : Response.ok(new OpeningAnswer(plan.account(), phrase.wrap()))
                        .header("Cache-Control", "no-store")
                        .build();
    }

    private static String hash(String proof) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(proof);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Body of {@code POST /phrase/openings}. */
    @Schema(name = "PhraseOpeningRequest")
    public record OpeningRequest(
            @NotNull @Base64Url(bytes = 32) String proof) {
        @Override
        public String toString() {
            return "OpeningRequest[redacted]";
        }
    }

    /** Answer of {@code POST /phrase/openings}. */
    @Schema(name = "PhraseOpening")
    public record OpeningAnswer(String accountId, String wrap) {
        @Override
        public String toString() {
            return "OpeningAnswer[redacted]";
        }
    }
}
