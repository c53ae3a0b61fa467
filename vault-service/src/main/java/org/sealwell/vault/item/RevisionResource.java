package org.sealwell.vault.item;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.Compressed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.vault.ledger.Change;
import org.sealwell.vault.ledger.Commits;
import org.sealwell.vault.ledger.Item;
import org.sealwell.vault.ledger.Item.Version;
import org.sealwell.vault.ledger.Items;
import org.sealwell.vault.ledger.Ledger;

/** The history of an item. */
@Path("/api/vault/v1/items/{id}/revisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
@Authenticated
public class RevisionResource {

    private final Ledger ledger;
    private final Items items;
    private final Commits commits;
    private final CurrentCaller current;

    @Inject
    RevisionResource(Ledger ledger, Items items, Commits commits, CurrentCaller current) {
        this.ledger = ledger;
        this.items = items;
        this.commits = commits;
        this.current = current;
    }

    @GET
    @Operation(summary = "The revisions of an item, newest first")
    @APIResponseSchema(value = RevisionsAnswer.class, responseCode = "200", responseDescription = "A page")
    @APIResponse(responseCode = "404", description = "not-found")
    @Compressed
    public Uni<Response> revisions(
            @RestPath @NotNull @Base64Url(bytes = 16) String id,
            @RestQuery @Nullable @Min(1) @Max(10_001) Integer cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return find(id).map(found -> found.map(
                        item -> Response.ok(page(item, cursor, limit)).build())
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND).toResponse()));
    }

    private static RevisionsAnswer page(Item item, @Nullable Integer cursor, int limit) {
        List<Version> history = history(item);
        int newest = cursor == null ? history.size() : Math.min(cursor - 1, history.size());
        int oldest = Math.max(1, newest - limit + 1);
        List<RevisionAnswer> revisions = IntStream.iterate(newest, r -> r >= oldest, r -> r - 1)
                .mapToObj(r -> RevisionAnswer.of(r, history.get(r - 1)))
                .toList();
        return new RevisionsAnswer(revisions, oldest > 1 ? oldest : null);
    }

    @GET
    @Path("/{revision}")
    @Operation(summary = "An item as it was")
    @APIResponseSchema(value = ItemAnswer.class, responseCode = "200", responseDescription = "The revision")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "410", description = "revision-pruned")
    @Compressed
    public Uni<Response> revision(
            @RestPath @NotNull @Base64Url(bytes = 16) String id, @RestPath @Min(1) @Max(10_001) int revision) {
        return find(id).chain(
                        found -> found.filter(item -> revision <= history(item).size())
                                .map(item -> revision(item, revision))
                                .orElseGet(() -> Uni.createFrom()
                                        .item(Problem.of(ProblemType.NOT_FOUND).toResponse())));
    }

    private Uni<Response> revision(Item item, int revision) {
        Version version = history(item).get(revision - 1);
        return commits.change(item.account(), version.n(), item.itemId())
                .chain(change -> key(item, change).map(key -> render(change, version, key)));
    }

    /** The key that came with the revision, or the one that a later commit has put in its place. */
    private Uni<Optional<String>> key(Item item, Optional<Change> change) {
        Long rekeyed = change.map(Change::revision)
                .flatMap(revision -> Optional.ofNullable(item.rekeys()).map(all -> all.get(revision.toString())))
                .orElse(null);
        return rekeyed == null
                ? Uni.createFrom().item(change.map(Change::key))
                : commits.change(item.account(), rekeyed, item.itemId()).map(rekey -> rekey.map(Change::key));
    }

    private static Response render(Optional<Change> found, Version version, Optional<String> key) {
        return found.filter(change -> !change.isPruned())
                .map(change -> Response.ok(ItemAnswer.of(change, version, key.orElse(null)))
                        .build())
                .orElseGet(() -> Problem.of(ProblemType.REVISION_PRUNED).toResponse());
    }

    private Uni<Optional<Item>> find(String id) {
        String account = current.caller().accountId();
        return ledger.head(account).chain(head -> items.find(account, id));
    }

    private static List<Version> history(Item item) {
        return Objects.requireNonNullElse(item.history(), List.of());
    }

    /** Answer of {@code GET …/revisions}; {@code next} is the {@code cursor} of the next page. */
    public record RevisionsAnswer(
            List<RevisionAnswer> revisions, @Nullable Integer next) {}

    /** One of them. */
    public record RevisionAnswer(int revision, long n, Instant at, boolean deleted) {
        static RevisionAnswer of(int revision, Version version) {
            return new RevisionAnswer(revision, version.n(), version.at(), version.deleted());
        }
    }
}
