package org.sealwell.share.smart;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.share.content.TakesRoom;
import org.sealwell.share.placement.PlacementAnswer;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/** An owner's smart links on the wire. They are revoked, and their logs read, as other shares are. */
@Path("/api/shares/v1/smart-links")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owner")
@Authenticated
public class OwnSmartLinksResource {

    private final CreateSmartLink creating;
    private final Shares shares;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    OwnSmartLinksResource(CreateSmartLink creating, Shares shares, CurrentCaller current, Clock clock) {
        this.creating = creating;
        this.shares = shares;
        this.current = current;
        this.clock = clock;
    }

    @POST
    @TakesRoom
    @Operation(summary = "Make a SMART Health Link; the same body again is answered alike")
    @APIResponseSchema(
            value = PlacementAnswer.class,
            responseCode = "201",
            responseDescription = "It can be opened; with Location and ETag")
    @APIResponse(responseCode = "403", description = "share-quota-exceeded")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "share-conflict")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> create(@NotNull @Valid SmartCreationRequest request) {
        return creating.create(current.caller().accountId(), request)
                .map(placement -> PlacementAnswer.of(placement, "/api/shares/v1/smart-links"));
    }

    @GET
    @Operation(summary = "The caller's SMART Health Links, newest first")
    @APIResponseSchema(value = SmartLinksAnswer.class, responseCode = "200", responseDescription = "A page")
    public Uni<Response> list(
            @RestQuery @Nullable @Pattern(regexp = Shares.Cursor.FORM, message = "must be the next of another page") String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        // One more than asked for tells whether there is another page.
        return shares.page(current.caller().accountId(), true, Shares.Cursor.of(cursor), limit + 1)
                .map(found -> privately(page(found, limit)));
    }

    private SmartLinksAnswer page(List<Share> found, int limit) {
        Instant now = clock.instant();
        List<Share> page = found.subList(0, Math.min(limit, found.size()));
        return new SmartLinksAnswer(
                page.stream().map(share -> SmartLinkAnswer.of(share, now)).toList(),
                page.size() < found.size() ? Shares.Cursor.after(page.getLast()) : null);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of the caller's SMART Health Links")
    @APIResponseSchema(value = SmartLinkAnswer.class, responseCode = "200", responseDescription = "It")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> one(@Base64Url(bytes = 16) String id) {
        return shares.find(current.caller().accountId(), id).map(found -> found.filter(Share::isSmart)
                .map(share -> privately(SmartLinkAnswer.of(share, clock.instant())))
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND).toResponse()));
    }

    private static Response privately(Object answer) {
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Answer of {@code GET /smart-links}; {@code next} is the {@code cursor} of the next page. */
    public record SmartLinksAnswer(
            List<SmartLinkAnswer> smartLinks, @Nullable String next) {}
}
