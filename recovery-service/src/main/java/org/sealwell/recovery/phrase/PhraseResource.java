package org.sealwell.recovery.phrase;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.RecoveryEvent.PhraseStored;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.recovery.plan.Way;
import org.sealwell.recovery.wrap.Preconditions;
import org.sealwell.recovery.wrap.StoreWrap;
import org.sealwell.recovery.wrap.StoreWrap.Offer;
import org.sealwell.recovery.wrap.WrapAnswer;

/** The phrase's part of the plan on the wire, with the preconditions of RFC 9110, 13.1. */
@Path("/api/recovery/v1/plan/phrase")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
@Authenticated
public class PhraseResource {

    private final StoreWrap storing;
    private final CurrentCaller current;

    @Inject
    PhraseResource(StoreWrap storing, CurrentCaller current) {
        this.storing = storing;
        this.current = current;
    }

    @PUT
    @Operation(summary = "Store or replace the recovery key's wrap under the phrase")
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
            @NotNull @Valid PhraseRequest request) {
        String account = current.caller().accountId();
        return storing.store(
                        account,
                        Way.PHRASE,
                        new Offer(request.wrap(), request.proofHash(), null, null),
                        new Preconditions(ifNoneMatch, ifMatch),
                        version -> new PhraseStored(account, version))
                .map(WrapAnswer::of);
    }

    /** Body of {@code PUT /plan/phrase}. */
    public record PhraseRequest(
            @NotNull @Envelope(max = 1_024) String wrap,
            @NotNull @Base64Url(bytes = 32) String proofHash) {
        @Override
        public String toString() {
            return "PhraseRequest[redacted]";
        }
    }
}
