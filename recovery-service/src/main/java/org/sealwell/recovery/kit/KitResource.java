package org.sealwell.recovery.kit;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.RecoveryEvent.KitRemoved;
import org.sealwell.contracts.event.RecoveryEvent.KitStored;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.recovery.plan.Plans;
import org.sealwell.recovery.plan.Way;
import org.sealwell.recovery.plan.Wrap.Shares;
import org.sealwell.recovery.wrap.Preconditions;
import org.sealwell.recovery.wrap.StoreWrap;
import org.sealwell.recovery.wrap.StoreWrap.Offer;
import org.sealwell.recovery.wrap.WrapAnswer;

/** The kit's part of the plan on the wire, with the preconditions of RFC 9110, 13.1. */
@Path("/api/recovery/v1/plan/kit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
@Authenticated
public class KitResource {

    private final StoreWrap storing;
    private final Plans plans;
    private final Outbox outbox;
    private final CurrentCaller current;

    @Inject
    KitResource(StoreWrap storing, Plans plans, Outbox outbox, CurrentCaller current) {
        this.storing = storing;
        this.plans = plans;
        this.outbox = outbox;
        this.current = current;
    }

    @PUT
    @Operation(summary = "Store or replace the recovery key's wrap under a kit")
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
            @NotNull @Valid KitRequest request) {
        if (request.needed() > request.count()) {
            return Uni.createFrom()
                    .item(Problem.invalid(List.of(new FieldError("#/needed", "must be at most count")))
                            .toResponse());
        }
        String account = current.caller().accountId();
        return storing.store(
                        account,
                        Way.KIT,
                        new Offer(
                                request.wrap(),
                                request.proofHash(),
                                new Shares(request.needed(), request.count()),
                                null),
                        new Preconditions(ifNoneMatch, ifMatch),
                        version -> new KitStored(account, version, request.needed(), request.count()))
                .map(WrapAnswer::of);
    }

    @DELETE
    @Operation(summary = "Take the kit out of the plan: its sheets open nothing any more")
    @APIResponse(responseCode = "204", description = "There is none any more")
    public Uni<Response> remove() {
        String account = current.caller().accountId();
        return plans.remove(account, Way.KIT, outbox.entry(new KitRemoved(account)))
                .replaceWith(() -> Response.noContent().build());
    }

    /** Body of {@code PUT /plan/kit}: {@code needed} of {@code count} sheets are the key to the wrap. */
    public record KitRequest(
            @NotNull @Envelope(max = 1_024) String wrap,
            @NotNull @Base64Url(bytes = 32) String proofHash,
            @Min(2) @Max(16) int needed,
            @Min(2) @Max(16) int count) {
        @Override
        public String toString() {
            return "KitRequest[redacted]";
        }
    }
}
