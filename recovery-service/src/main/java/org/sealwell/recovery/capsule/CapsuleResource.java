package org.sealwell.recovery.capsule;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleRemoved;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleStored;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.recovery.plan.Chain;
import org.sealwell.recovery.plan.Plans;
import org.sealwell.recovery.plan.Way;
import org.sealwell.recovery.plan.Wrap;
import org.sealwell.recovery.plan.Wrap.Lock;
import org.sealwell.recovery.wrap.Preconditions;
import org.sealwell.recovery.wrap.StoreWrap;
import org.sealwell.recovery.wrap.StoreWrap.Offer;
import org.sealwell.recovery.wrap.WrapAnswer;

/** The capsule's part of the plan on the wire, with the preconditions of RFC 9110, 13.1. */
@Path("/api/recovery/v1/plan/capsule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
@Authenticated
public class CapsuleResource {

    private final StoreWrap storing;
    private final MoveCapsule moving;
    private final Plans plans;
    private final Outbox outbox;
    private final CurrentCaller current;
    private final CapsuleConfig config;
    private final Clock clock;

    @Inject
    CapsuleResource(
            StoreWrap storing,
            MoveCapsule moving,
            Plans plans,
            Outbox outbox,
            CurrentCaller current,
            CapsuleConfig config,
            Clock clock) {
        this.storing = storing;
        this.moving = moving;
        this.plans = plans;
        this.outbox = outbox;
        this.current = current;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The capsule, for its owner: to check its lock, and to move its date")
    @APIResponseSchema(
            value = CapsuleAnswer.class,
            responseCode = "200",
            responseDescription = "The capsule; with an ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> show() {
        return plans.find(current.caller().accountId()).map(plan -> CapsuleAnswer.of(plan.capsule())
                .map(answer -> Response.ok(answer)
                        .tag(Integer.toString(answer.version()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND).toResponse()));
    }

    @PUT
    @Operation(summary = "Store or replace the capsule")
    @APIResponseSchema(
            value = WrapAnswer.class,
            responseCode = "200",
            responseDescription = "Replaced, or the same as before; with an ETag")
    @APIResponse(
            responseCode = "201",
            description = "Stored for the first time; with an ETag",
            content = @Content(schema = @Schema(implementation = WrapAnswer.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    public Uni<Response> store(
            @RestHeader("If-None-Match") @Nullable @Pattern(regexp = "\\*", message = "must be *") String ifNoneMatch,
            @RestHeader("If-Match")
                    @Nullable @Pattern(regexp = "\"[0-9]{1,9}\"", message = "must be a version in quotes") String ifMatch,
            @NotNull @Valid CapsuleRequest request) {
        long wait = request.waitSeconds();
        if (wait < config.shortest().toSeconds() || wait > config.longest().toSeconds()) {
            return unfit("#/waitSeconds", "is shorter or longer than allowed here");
        }
        if (!isNear(request.opensAt())) {
            return unfit("#/opensAt", "is in the past, or further away than allowed");
        }
        String account = current.caller().accountId();
        return storing.store(
                        account,
                        Way.CAPSULE,
                        new Offer(request.wrap(), request.proofHash(), null, request.lockUntil()),
                        new Preconditions(ifNoneMatch, ifMatch),
                        version -> new CapsuleStored(account, version))
                .map(WrapAnswer::of);
    }

    @PUT
    @Path("/lock")
    @Operation(summary = "Move the date on: the same half, locked to a later round")
    @APIResponse(responseCode = "204", description = "It opens then, or had been moved there or further before")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> move(@NotNull @Valid MoveRequest request) {
        if (!isNear(request.opensAt())) {
            return unfit("#/opensAt", "is in the past, or further away than allowed");
        }
        return moving.move(current.caller().accountId(), request)
                .map(there -> there
                        ? Response.noContent().build()
                        : Problem.of(ProblemType.NOT_FOUND).toResponse());
    }

    @DELETE
    @Operation(summary = "Take the capsule out of the plan: its file opens nothing any more")
    @APIResponse(responseCode = "204", description = "There is none any more")
    public Uni<Response> remove() {
        String account = current.caller().accountId();
        return plans.remove(account, Way.CAPSULE, outbox.entry(new CapsuleRemoved(account)))
                .replaceWith(() -> Response.noContent().build());
    }

    private boolean isNear(Instant opensAt) {
        Instant now = clock.instant();
        return opensAt.isAfter(now)
                && opensAt.isBefore(now.plus(config.longest()).plusSeconds(3_600));
    }

    private static Uni<Response> unfit(String pointer, String detail) {
        return Uni.createFrom()
                .item(Problem.invalid(List.of(new FieldError(pointer, detail))).toResponse());
    }

    /** Body of {@code PUT /plan/capsule}: {@code lock} is b64u of 128 bytes, {@code opensAt} the time of its round. */
    public record CapsuleRequest(
            @NotNull @Base64Url(bytes = 16) String id,
            @NotNull @Envelope(max = 1_024) String wrap,
            @NotNull @Base64Url(bytes = 32) String proofHash,

            @NotNull @Pattern(regexp = Chain.HASH, message = "must be 64 hexadecimal digits") String chain,

            @Min(1) @Max(Chain.LAST_ROUND) long round,
            @NotNull @Base64Url(bytes = Chain.LOCK_BYTES) String lock,
            @NotNull Instant opensAt,
            @Min(1) @Max(Integer.MAX_VALUE) long waitSeconds) {

        Lock lockUntil() {
            return new Lock(id, chain, round, lock, opensAt, waitSeconds, null);
        }

        @Override
        public String toString() {
            return "CapsuleRequest[redacted]";
        }
    }

    /** Body of {@code PUT /plan/capsule/lock}. */
    @Schema(name = "CapsuleMoveRequest")
    public record MoveRequest(
            @NotNull @Base64Url(bytes = 16) String id,

            @NotNull @Pattern(regexp = Chain.HASH, message = "must be 64 hexadecimal digits") String chain,

            @Min(1) @Max(Chain.LAST_ROUND) long round,
            @NotNull @Base64Url(bytes = Chain.LOCK_BYTES) String lock,
            @NotNull Instant opensAt) {
        @Override
        public String toString() {
            return "MoveRequest[redacted]";
        }
    }

    /** Answer of {@code GET /plan/capsule}. */
    @Schema(name = "Capsule")
    public record CapsuleAnswer(
            String id,
            String wrap,
            String proofHash,
            String chain,
            long round,
            String lock,
            Instant opensAt,
            long waitSeconds,
            int version) {

        static Optional<CapsuleAnswer> of(@Nullable Wrap capsule) {
            Lock lock = capsule == null ? null : capsule.lock();
            return capsule == null || lock == null
                    ? Optional.empty()
                    : Optional.of(new CapsuleAnswer(
                            lock.id(),
                            capsule.wrap(),
                            capsule.proofHash(),
                            lock.chain(),
                            lock.round(),
                            lock.bytes(),
                            lock.opensAt(),
                            lock.waitSeconds(),
                            capsule.version()));
        }

        @Override
        public String toString() {
            return "CapsuleAnswer[redacted]";
        }
    }
}
