package org.sealwell.vault.checkpoint;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.vault.ledger.Head;
import org.sealwell.vault.ledger.Head.Checkpoint;
import org.sealwell.vault.ledger.Heads;
import org.sealwell.vault.ledger.Ledger;

/** The newest checkpoint a client has made; the server cannot make or alter one. */
@Path("/api/vault/v1/checkpoint")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chain")
@Authenticated
public class CheckpointResource {

    private final Ledger ledger;
    private final Heads heads;
    private final CurrentCaller current;

    @Inject
    CheckpointResource(Ledger ledger, Heads heads, CurrentCaller current) {
        this.ledger = ledger;
        this.heads = heads;
        this.current = current;
    }

    @GET
    @Operation(summary = "The newest checkpoint")
    @APIResponseSchema(value = Checkpoint.class, responseCode = "200", responseDescription = "The checkpoint")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> checkpoint() {
        return ledger.head(current.caller().accountId()).map(head -> Optional.ofNullable(head.checkpoint())
                .map(checkpoint -> Response.ok(checkpoint)
                        .header("Cache-Control", "private, no-cache")
                        .build())
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND).toResponse()));
    }

    @PUT
    @Operation(summary = "Keep a checkpoint, unless a newer one is kept")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "409", description = "checkpoint-stale")
    @APIResponse(responseCode = "422", description = "checkpoint-ahead")
    public Uni<Response> store(@NotNull @Valid CheckpointRequest request) {
        String account = current.caller().accountId();
        return ledger.head(account)
                .chain(head -> request.n() > head.n()
                        ? Uni.createFrom()
                                .item(Problem.of(ProblemType.CHECKPOINT_AHEAD).toResponse())
                        : store(head, request.toCheckpoint()));
    }

    private Uni<Response> store(Head head, Checkpoint checkpoint) {
        if (checkpoint.equals(head.checkpoint())) {
            return Uni.createFrom().item(Response.noContent().build());
        }
        return heads.store(head.account(), checkpoint)
                .map(stored -> stored
                        ? Response.noContent().build()
                        : Problem.of(ProblemType.CHECKPOINT_STALE).toResponse());
    }

    /** Body of {@code PUT /checkpoint}. */
    public record CheckpointRequest(
            @Min(1) @Max(999_999_999_999L) long n,
            @NotNull @Base64Url(bytes = 32) String root,
            @NotNull @Base64Url(bytes = 32) String mac) {

        Checkpoint toCheckpoint() {
            return new Checkpoint(n, root, mac);
        }
    }
}
