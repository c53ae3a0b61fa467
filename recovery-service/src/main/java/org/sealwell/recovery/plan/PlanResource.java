package org.sealwell.recovery.plan;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Problem;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.plan.Wrap.Lock;
import org.sealwell.recovery.plan.Wrap.Shares;

/** What somebody has done against the day they forget their password. */
@Path("/api/recovery/v1/plan")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
@Authenticated
public class PlanResource {

    private static final String READY = "ready";
    private static final String MISSING = "missing";

    private final Plans plans;
    private final Circles circles;
    private final CurrentCaller current;

    @Inject
    PlanResource(Plans plans, Circles circles, CurrentCaller current) {
        this.plans = plans;
        this.circles = circles;
        this.current = current;
    }

    @GET
    @Operation(summary = "The caller's recovery plan")
    @APIResponseSchema(
            value = PlanAnswer.class,
            responseCode = "200",
            responseDescription = "The plan; an empty one for who has none yet")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> plan() {
        String account = current.caller().accountId();
        return Uni.combine()
                .all()
                .unis(plans.find(account), circles.find(account))
                .with((plan, circle) -> plan.purgedAt() == null
                        ? Response.ok(PlanAnswer.of(plan, circle))
                                .header("Cache-Control", "private, no-cache")
                                .build()
                        : Problem.of(ProblemType.NOT_FOUND).toResponse());
    }

    /** Answer of {@code GET /plan}. */
    public record PlanAnswer(
            PhraseAnswer phrase, KitAnswer kit, CapsuleState capsule, GuardiansState guardians, int waysThatWorkToday) {
        static PlanAnswer of(Plan plan, Circle circle) {
            int ways = (int) Arrays.stream(Way.values())
                    .filter(way -> way.of(plan) != null)
                    .count();
            GuardiansState guardians = GuardiansState.of(circle);
            return new PlanAnswer(
                    PhraseAnswer.of(plan.phrase()),
                    KitAnswer.of(plan.kit()),
                    CapsuleState.of(plan.capsule()),
                    guardians,
                    guardians.works() ? ways + 1 : ways);
        }
    }

    /** The phrase's state: {@code ready} or {@code missing}. */
    public record PhraseAnswer(
            String state,
            int version,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {
        static PhraseAnswer of(@Nullable Wrap phrase) {
            return phrase == null
                    ? new PhraseAnswer(MISSING, 0, null, null)
                    : new PhraseAnswer(READY, phrase.version(), phrase.createdAt(), phrase.updatedAt());
        }
    }

    /** The kit's state: {@code ready} or {@code missing}; {@code needed} of {@code count} sheets are enough. */
    public record KitAnswer(
            String state,
            int version,
            @Nullable Integer needed,
            @Nullable Integer count,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {
        static KitAnswer of(@Nullable Wrap kit) {
            Shares shares = kit == null ? null : kit.shares();
            return kit == null || shares == null
                    ? new KitAnswer(MISSING, 0, null, null, null, null)
                    : new KitAnswer(
                            READY, kit.version(), shares.needed(), shares.count(), kit.createdAt(), kit.updatedAt());
        }
    }

    /** The capsule's state: {@code ready} or {@code missing}; it opens at {@code opensAt} for who has its file. */
    public record CapsuleState(
            String state,
            int version,
            @Nullable Instant opensAt,
            @Nullable Long waitSeconds,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {
        static CapsuleState of(@Nullable Wrap capsule) {
            Lock lock = capsule == null ? null : capsule.lock();
            return capsule == null || lock == null
                    ? new CapsuleState(MISSING, 0, null, null, null, null)
                    : new CapsuleState(
                            READY,
                            capsule.version(),
                            lock.opensAt(),
                            lock.waitSeconds(),
                            capsule.createdAt(),
                            capsule.updatedAt());
        }
    }

    /**
     * The contacts' state: {@code ready} while more can help than are needed, {@code tight} when exactly as many, {@code broken} with
     * fewer, {@code missing} where none hold anything; {@code request} is where the running recovery stands.
     */
    @Schema(name = "GuardiansState")
    public record GuardiansState(
            String state,
            @Nullable Integer needed,
            @Nullable Integer count,
            int helpers,
            @Nullable String request) {
        static GuardiansState of(Circle circle) {
            GuardianSet set = circle.set();
            String request =
                    circle.running().map(running -> running.state().wireName()).orElse(null);
            return set == null
                    ? new GuardiansState(MISSING, null, null, 0, request)
                    : new GuardiansState(
                            health(circle.helpers(), set.needed()),
                            set.needed(),
                            set.shares().size(),
                            circle.helpers(),
                            request);
        }

        private static String health(int helpers, int needed) {
            if (helpers < needed) {
                return "broken";
            }
            return helpers == needed ? "tight" : READY;
        }

        boolean works() {
            return needed != null && helpers >= needed;
        }
    }
}
