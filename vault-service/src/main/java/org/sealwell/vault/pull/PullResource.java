package org.sealwell.vault.pull;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.Compressed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.vault.VaultConfig;
import org.sealwell.vault.ledger.Change;
import org.sealwell.vault.ledger.Commits;
import org.sealwell.vault.ledger.Commits.Sized;
import org.sealwell.vault.ledger.Head;
import org.sealwell.vault.ledger.Ledger;
import org.sealwell.vault.ledger.Pages;
import org.sealwell.vault.ledger.Tip;
import org.sealwell.vault.ledger.Versioned;

/** The chain, to be read and verified. */
@Path("/api/vault/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chain")
@Authenticated
public class PullResource {

    private final Ledger ledger;
    private final Commits commits;
    private final VaultConfig.Quota quota;
    private final CurrentCaller current;

    @Inject
    PullResource(Ledger ledger, Commits commits, VaultConfig config, CurrentCaller current) {
        this.ledger = ledger;
        this.commits = commits;
        this.quota = config.quota();
        this.current = current;
    }

    @GET
    @Path("/head")
    @Operation(summary = "Where the chain ends, and what the vault holds")
    @APIResponseSchema(
            value = HeadAnswer.class,
            responseCode = "200",
            responseDescription = "The head, with an ETag; n is 0 and mac null before the first commit")
    @APIResponse(responseCode = "304", description = "Unchanged")
    public Uni<Response> head(@Context Request request) {
        return ledger.head(current.caller().accountId()).map(head -> {
            Response unchanged = Versioned.unchanged(request, head.version());
            return unchanged != null ? unchanged : Versioned.ok(describe(head), head.version());
        });
    }

    private HeadAnswer describe(Head head) {
        return new HeadAnswer(
                head.n(), head.mac(), head.bytes(), head.items(), new QuotaAnswer(quota.bytes(), quota.items()));
    }

    @GET
    @Path("/commits")
    @Operation(summary = "The commits after a given one, by pages")
    @APIResponseSchema(
            value = CommitsAnswer.class,
            responseCode = "200",
            responseDescription = "At most 100 commits and, if it is more than one, about 1 MiB, with an ETag")
    @APIResponse(responseCode = "304", description = "Unchanged")
    @Compressed
    public Uni<Response> commits(
            @RestQuery @DefaultValue("0") @Min(0) @Max(999_999_999_999L) long after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Context Request request) {
        return ledger.head(current.caller().accountId()).chain(head -> {
            Response unchanged = Versioned.unchanged(request, head.version());
            return unchanged != null
                    ? Uni.createFrom().item(unchanged)
                    : page(head, after, limit).map(page -> Versioned.ok(page, head.version()));
        });
    }

    private Uni<byte[]> page(Head head, long after, int limit) {
        long last = Math.min(head.n(), after + limit);
        if (last <= after) {
            return Uni.createFrom().item(CommitJson.page(List.of(), head.tip(), false));
        }
        return commits.sizes(head.account(), after + 1, last)
                .map(sizes -> after + Pages.fitting(sizes, Sized::bytes).size())
                .chain(to -> commits.stored(head.account(), after + 1, to)
                        .map(found -> CommitJson.page(found, head.tip(), to < head.n())));
    }

    /** Answer of {@code GET /head}. */
    public record HeadAnswer(long n, @Nullable String mac, long bytes, long items, QuotaAnswer quota) {}

    /** How much the vault may hold. */
    public record QuotaAnswer(long bytes, long items) {}

    /** Answer of {@code GET /commits}, as {@link CommitJson} writes it; {@code next} is the {@code after} of the next page. */
    public record CommitsAnswer(
            List<CommitAnswer> commits, Tip head, @Nullable Long next) {}

    /** A commit as it was added. */
    public record CommitAnswer(long n, long base, String digest, String mac, Instant at, List<Change> changes) {}
}
