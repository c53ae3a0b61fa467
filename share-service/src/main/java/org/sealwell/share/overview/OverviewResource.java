package org.sealwell.share.overview;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
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
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/** An owner's shares on the wire, those that have ended too. */
@Path("/api/shares/v1/shares")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owner")
@Authenticated
public class OverviewResource {

    private final Shares shares;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    OverviewResource(Shares shares, CurrentCaller current, Clock clock) {
        this.shares = shares;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The caller's shares, newest first")
    @APIResponseSchema(value = SharesAnswer.class, responseCode = "200", responseDescription = "A page")
    public Uni<Response> list(
            @RestQuery @Nullable @Pattern(regexp = Shares.Cursor.FORM, message = "must be the next of another page") String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        // One more than asked for tells whether there is another page.
        return shares.page(current.caller().accountId(), false, Shares.Cursor.of(cursor), limit + 1)
                .map(found -> privately(Response.ok(page(found, limit))).build());
    }

    private SharesAnswer page(List<Share> found, int limit) {
        Instant now = clock.instant();
        List<Share> page = found.subList(0, Math.min(limit, found.size()));
        String next = page.size() < found.size() ? Shares.Cursor.after(page.getLast()) : null;
        return new SharesAnswer(
                page.stream().map(share -> ShareAnswer.of(share, now)).toList(), next);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of the caller's shares")
    @APIResponseSchema(
            value = ShareAnswer.class,
            responseCode = "200",
            responseDescription = "With the ETag of what its owner has decided")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> one(@Base64Url(bytes = 16) String id) {
        return shares.find(current.caller().accountId(), id).map(found -> found.filter(share -> !share.isSmart())
                .map(this::one)
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND).toResponse()));
    }

    private Response one(Share share) {
        return privately(Response.ok(ShareAnswer.of(share, clock.instant()))
                        .tag(new EntityTag(Integer.toString(share.version()))))
                .build();
    }

    /** Openings change it without a new ETag: it is for {@code If-Match} alone. */
    private static Response.ResponseBuilder privately(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Answer of {@code GET /shares}; {@code next} is the {@code cursor} of the next page. */
    public record SharesAnswer(
            List<ShareAnswer> shares, @Nullable String next) {}
}
