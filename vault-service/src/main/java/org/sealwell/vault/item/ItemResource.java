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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
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
import org.sealwell.vault.ledger.Head;
import org.sealwell.vault.ledger.Item;
import org.sealwell.vault.ledger.Items;
import org.sealwell.vault.ledger.Items.Sized;
import org.sealwell.vault.ledger.Ledger;
import org.sealwell.vault.ledger.Pages;
import org.sealwell.vault.ledger.Versioned;

/** The present state of items. What is served here a client checks against the chain it has verified. */
@Path("/api/vault/v1/items")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
@Authenticated
public class ItemResource {

    private final Ledger ledger;
    private final Items items;
    private final CurrentCaller current;

    @Inject
    ItemResource(Ledger ledger, Items items, CurrentCaller current) {
        this.ledger = ledger;
        this.items = items;
        this.current = current;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One item")
    @APIResponseSchema(
            value = ItemAnswer.class,
            responseCode = "200",
            responseDescription = "The item, with an ETag; a deleted one without key and body")
    @APIResponse(responseCode = "304", description = "Unchanged")
    @APIResponse(responseCode = "404", description = "not-found")
    @Compressed
    public Uni<Response> item(@RestPath @NotNull @Base64Url(bytes = 16) String id, @Context Request request) {
        String account = current.caller().accountId();
        return ledger.head(account).chain(head -> items.find(account, id)).map(found -> render(found, request));
    }

    private static Response render(Optional<Item> found, Request request) {
        if (found.isEmpty()) {
            return Problem.of(ProblemType.NOT_FOUND).toResponse();
        }
        Item item = found.get();
        String version = item.version();
        Response unchanged = Versioned.unchanged(request, version);
        return unchanged != null ? unchanged : Versioned.ok(ItemAnswer.of(item), version);
    }

    @GET
    @Operation(summary = "Live items by collection and token, in order of id")
    @APIResponseSchema(value = ItemsAnswer.class, responseCode = "200", responseDescription = "A page, with an ETag")
    @APIResponse(responseCode = "304", description = "Unchanged")
    @Compressed
    public Uni<Response> items(
            @RestQuery @Nullable @Base64Url(bytes = 16) String collection,
            @RestQuery @Nullable @Base64Url(bytes = 16) String token,
            @RestQuery @Nullable @Base64Url(bytes = 16) String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit,
            @Context Request request) {
        return ledger.head(current.caller().accountId()).chain(head -> {
            Response unchanged = Versioned.unchanged(request, head.version());
            return unchanged != null
                    ? Uni.createFrom().item(unchanged)
                    : page(head, collection, token, cursor, limit).map(page -> Versioned.ok(page, head.version()));
        });
    }

    private Uni<ItemsAnswer> page(
            Head head, @Nullable String collection, @Nullable String token, @Nullable String cursor, int limit) {
        // One more than asked for tells whether there is another page.
        return items.sizes(head.account(), collection, token, cursor, limit + 1).chain(found -> {
            List<Sized> asked = found.subList(0, Math.min(limit, found.size()));
            List<String> ids = Pages.fitting(asked, Sized::bytes).stream()
                    .map(Sized::itemId)
                    .toList();
            String next = ids.size() < found.size() ? ids.getLast() : null;
            return items.byIds(head.account(), ids)
                    .map(page ->
                            new ItemsAnswer(page.stream().map(ItemAnswer::of).toList(), next));
        });
    }

    /** Answer of {@code GET /items}; {@code next} is the {@code cursor} of the next page. */
    public record ItemsAnswer(
            List<ItemAnswer> items, @Nullable String next) {}
}
