package org.sealwell.share.change;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.share.share.Share;

/** Changing, unlocking and revoking a share on the wire, with the precondition of RFC 9110, 13.1.1. */
@Path("/api/shares/v1/shares/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owner")
@Authenticated
public class ChangeResource {

    private static final String VERSION = "\"[0-9]{1,9}\"";
    private static final String WHAT_VERSION = "must be a version in quotes";

    private final ChangeShare changing;
    private final CurrentCaller current;

    @Inject
    ChangeResource(ChangeShare changing, CurrentCaller current) {
        this.changing = changing;
        this.current = current;
    }

    @PUT
    @Path("/policy")
    @Operation(summary = "Until when and how often a share opens, and of what its owner gets a mail")
    @APIResponseSchema(
            value = ChangedAnswer.class,
            responseCode = "200",
            responseDescription = "Changed; with the new ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "share-ended")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    public Uni<Response> change(
            @Base64Url(bytes = 16) String id,
            @RestHeader("If-Match") @Nullable @Pattern(regexp = VERSION, message = WHAT_VERSION) String ifMatch,
            @NotNull @Valid PolicyRequest request) {
        return changing.change(current.caller().accountId(), id, request, version(ifMatch))
                .map(ChangeResource::render);
    }

    @POST
    @Path("/unlock")
    @Operation(summary = "Let a share be opened again after too many wrong passwords")
    @APIResponseSchema(
            value = ChangedAnswer.class,
            responseCode = "200",
            responseDescription = "Unlocked; with the new ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "share-ended")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    public Uni<Response> unlock(
            @Base64Url(bytes = 16) String id,
            @RestHeader("If-Match") @Nullable @Pattern(regexp = VERSION, message = WHAT_VERSION) String ifMatch) {
        return changing.unlock(current.caller().accountId(), id, version(ifMatch))
                .map(ChangeResource::render);
    }

    @DELETE
    @Operation(summary = "Revoke a share: its content is gone at once")
    @APIResponse(responseCode = "204", description = "Revoked, or at its end already")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> revoke(@Base64Url(bytes = 16) String id) {
        return changing.revoke(current.caller().accountId(), id)
                .map(outcome -> outcome instanceof ChangeOutcome.Done
                        ? Response.noContent().build()
                        : render(outcome));
    }

    private static @Nullable Integer version(@Nullable String ifMatch) {
        return ifMatch == null ? null : Integer.valueOf(ifMatch.substring(1, ifMatch.length() - 1));
    }

    private static Response render(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Done done ->
                Response.ok(new ChangedAnswer(done.version()))
                        .tag(new EntityTag(Integer.toString(done.version())))
                        .build();
            case ChangeOutcome.Unknown unknown ->
                Problem.of(ProblemType.NOT_FOUND).toResponse();
            case ChangeOutcome.Ended ended ->
                Problem.of(ProblemType.SHARE_ENDED).toResponse();
            case ChangeOutcome.NotAsExpected not ->
                Problem.of(ProblemType.PRECONDITION_FAILED).toResponse();
            case ChangeOutcome.Senseless senseless ->
                Problem.invalid(List.of(senseless.error())).toResponse();
        };
    }

    /** Body of {@code PUT /shares/{id}/policy}: all of it. {@code maxOpens} is null for as often as wanted. */
    @Schema(name = "SharePolicy")
    public record PolicyRequest(
            @NotNull Instant expiresAt,
            @Nullable @Min(1) @Max(10_000) Integer maxOpens,
            @NotNull @Valid MailWishes mails) {

        Share.Mails wishes() {
            return new Share.Mails(mails.opened(), mails.locked(), mails.expired());
        }
    }

    /** Of what the owner wants a mail. */
    @Schema(name = "PolicyMails")
    public record MailWishes(
            @NotNull Boolean opened,
            @NotNull Boolean locked,
            @NotNull Boolean expired) {}

    /** Answer of {@code PUT /shares/{id}/policy} and {@code POST /shares/{id}/unlock}. */
    @Schema(name = "ChangedShare")
    public record ChangedAnswer(int version) {}
}
