package org.sealwell.recovery.wrap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.recovery.plan.Plan;
import org.sealwell.recovery.plan.Plans;
import org.sealwell.recovery.plan.Way;
import org.sealwell.recovery.plan.Wrap;
import org.sealwell.recovery.proof.ProofHash;

/**
 * The wrap, for who has lost all else but the key to it. Its proof finds the account: nobody names an address, so nobody learns of one, and
 * there are 256 bits to guess.
 */
@ApplicationScoped
public class OpenWrap {

    private final Plans plans;

    @Inject
    OpenWrap(Plans plans) {
        this.plans = plans;
    }

    public Uni<Response> open(Way way, ProofRequest request) {
        return plans.findByProof(way, ProofHash.of(request.proof())).map(found -> found.flatMap(
                        plan -> answer(way, plan))
                .orElseGet(() -> Problem.of(ProblemType.RECOVERY_REFUSED).toResponse()));
    }

    private static Optional<Response> answer(Way way, Plan plan) {
        return Optional.ofNullable(way.of(plan)).map(Wrap::wrap).map(wrap -> Response.ok(
                        new WrapOpening(plan.account(), wrap))
                .header("Cache-Control", "no-store")
                .build());
    }

    /** Body of {@code POST /phrase/openings}, {@code /kit/openings} and {@code /capsule/openings}. */
    @Schema(name = "WrapOpeningRequest")
    public record ProofRequest(
            @NotNull @Base64Url(bytes = 32) String proof) {
        @Override
        public String toString() {
            return "ProofRequest[redacted]";
        }
    }

    /** Answer of {@code POST /phrase/openings} and {@code /kit/openings}. */
    @Schema(name = "WrapOpening")
    public record WrapOpening(String accountId, String wrap) {
        @Override
        public String toString() {
            return "WrapOpening[redacted]";
        }
    }
}
