package org.sealwell.vault.commit;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Problem;
import org.sealwell.vault.ledger.Tip;

/** Adding a commit on the wire. */
@Path("/api/vault/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chain")
@Authenticated
public class CommitResource {

    private final AppendCommit appending;
    private final CurrentCaller current;

    @Inject
    CommitResource(AppendCommit appending, CurrentCaller current) {
        this.appending = appending;
        this.current = current;
    }

    /** What is larger than {@code quarkus.rest.input-buffer-size} is read, checked and hashed on a worker thread, not on an event loop. */
    @POST
    @Path("/commits")
    @TakesRoom
    @Operation(summary = "Add a commit, if nobody else has added one meanwhile")
    @APIResponseSchema(value = Tip.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(
            responseCode = "200",
            description = "The very same commit had been added before",
            content = @Content(schema = @Schema(implementation = Tip.class)))
    @APIResponse(responseCode = "403", description = "quota-exceeded")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "commit-conflict")
    @APIResponse(responseCode = "413", description = "payload-too-large, commit-too-large")
    @APIResponse(responseCode = "422", description = "digest-mismatch, revision-not-next")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> append(@NotNull @Valid CommitRequest request) {
        return appending.append(current.caller().accountId(), request).map(CommitResource::render);
    }

    private static Response render(CommitOutcome outcome) {
        return switch (outcome) {
            case CommitOutcome.Added added ->
                Response.status(201).entity(added.tip()).build();
            case CommitOutcome.AddedBefore before -> Response.ok(before.tip()).build();
            case CommitOutcome.Conflict conflict ->
                Problem.of(ProblemType.COMMIT_CONFLICT)
                        .with("head", conflict.head())
                        .toResponse();
            case CommitOutcome.TooLarge tooLarge ->
                Problem.of(ProblemType.COMMIT_TOO_LARGE)
                        .with(
                                "limits",
                                Map.of("changes", CommitRequest.MOST_CHANGES, "bytes", CommitRequest.MOST_BYTES))
                        .toResponse();
            case CommitOutcome.DigestMismatch mismatch ->
                Problem.of(ProblemType.DIGEST_MISMATCH).toResponse();
            case CommitOutcome.NotNext notNext ->
                Problem.of(ProblemType.REVISION_NOT_NEXT)
                        .with("itemId", notNext.itemId())
                        .with("expected", notNext.expected())
                        .toResponse();
            case CommitOutcome.Senseless senseless ->
                Problem.invalid(List.of(senseless.error())).toResponse();
            case CommitOutcome.OverQuota over ->
                Problem.of(ProblemType.QUOTA_EXCEEDED)
                        .with("quota", Map.of("bytes", over.bytes(), "items", over.items()))
                        .toResponse();
            case CommitOutcome.Gone gone -> Problem.of(ProblemType.NOT_FOUND).toResponse();
        };
    }
}
