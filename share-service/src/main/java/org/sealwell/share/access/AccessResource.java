package org.sealwell.share.access;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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
import org.sealwell.share.ShareConfig;
import org.sealwell.share.access.Accesses.Access;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/** A share's log on the wire: each entry sealed to the owner. */
@Path("/api/shares/v1/shares/{id}/accesses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owner")
@Authenticated
public class AccessResource {

    private final Shares shares;
    private final Accesses accesses;
    private final CurrentCaller current;
    private final ShareConfig config;
    private final Clock clock;

    @Inject
    AccessResource(Shares shares, Accesses accesses, CurrentCaller current, ShareConfig config, Clock clock) {
        this.shares = shares;
        this.accesses = accesses;
        this.current = current;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Who came, newest first")
    @APIResponseSchema(value = AccessesAnswer.class, responseCode = "200", responseDescription = "A page")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> list(
            @Base64Url(bytes = 16) String id,
            @RestQuery @Nullable @Min(1) Integer cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return shares.find(current.caller().accountId(), id)
                .chain(found -> found.map(share -> page(share, cursor, limit)).orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(ProblemType.NOT_FOUND).toResponse())));
    }

    private Uni<Response> page(Share share, @Nullable Integer cursor, int limit) {
        int all = share.log().filed() + share.log().waiting().size();
        int before = cursor == null ? all + 1 : Math.min(cursor, all + 1);
        return accesses.file(share, clock.instant().minus(config.life().receipts()))
                .chain(() -> accesses.page(share.id(), before, limit))
                .map(AccessesAnswer::of)
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    /** Answer of {@code GET /shares/{id}/accesses}; {@code next} is the {@code cursor} of the next page. */
    public record AccessesAnswer(
            List<AccessAnswer> accesses, @Nullable Integer next) {

        static AccessesAnswer of(List<Access> page) {
            return new AccessesAnswer(
                    page.stream()
                            .map(access -> new AccessAnswer(access.n(), access.sealed()))
                            .toList(),
                    page.isEmpty() || page.getLast().n() == 1
                            ? null
                            : page.getLast().n());
        }
    }

    /** Entry {@code n}, from 1, as a compact JWE to the owner's {@code agree} key. */
    public record AccessAnswer(int n, String sealed) {}
}
