package org.sealwell.share.open;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.room.WaitingRoom;
import org.sealwell.share.access.Visitor;
import org.sealwell.share.content.ContentJson;
import org.sealwell.share.content.RoomForContents;
import org.sealwell.share.content.StreamedText;
import org.sealwell.share.share.Share;

/** Opening a share on the wire. Only this POST counts: what fetches links by itself finds nothing to fetch. */
@Path("/api/shares/v1/shares/{id}/open")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visitor")
public class OpenResource {

    private final OpenShare opening;
    private final ContentJson contents;
    private final RoomForContents room;
    private final Visitor visitor;
    private final MeterRegistry meters;

    @Inject
    OpenResource(OpenShare opening, ContentJson contents, RoomForContents room, Visitor visitor, MeterRegistry meters) {
        this.opening = opening;
        this.contents = contents;
        this.room = room;
        this.visitor = visitor;
        this.meters = meters;
    }

    @POST
    @Operation(summary = "Open a share; the same receipt within ten minutes is the same opening")
    @APIResponseSchema(value = OpenAnswer.class, responseCode = "200", responseDescription = "Opened, and counted once")
    @APIResponse(responseCode = "401", description = "share-proof-needed, share-password-refused")
    @APIResponse(responseCode = "403", description = "share-locked")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> open(
            @Base64Url(bytes = 16) String id, @NotNull @Valid OpenRequest request, @Context RoutingContext context) {
        return opening.open(
                        id,
                        request,
                        visitor.subject(),
                        visitor.seen(),
                        share -> room.enterToSend(context, share.content().bytes()))
                .invoke(this::count)
                .map(this::render);
    }

    private void count(OpenOutcome outcome) {
        meters.counter("sealwell.share.opens", "outcome", outcome.getClass().getSimpleName())
                .increment();
    }

    private Response render(OpenOutcome outcome) {
        return switch (outcome) {
            case OpenOutcome.Opened opened -> answer(opened).toResponse(MediaType.APPLICATION_JSON);
            case OpenOutcome.Unknown unknown ->
                Problem.of(ProblemType.NOT_FOUND).toResponse();
            case OpenOutcome.Needed needed ->
                Problem.of(ProblemType.SHARE_PROOF_NEEDED)
                        .with("needed", needed.what())
                        .toResponse();
            case OpenOutcome.WrongPassword wrong ->
                Problem.of(ProblemType.SHARE_PASSWORD_REFUSED)
                        .with("remainingAttempts", wrong.remainingAttempts())
                        .toResponse();
            case OpenOutcome.Locked locked ->
                Problem.of(ProblemType.SHARE_LOCKED).toResponse();
            case OpenOutcome.Throttled throttled ->
                Problem.of(ProblemType.TOO_MANY_ATTEMPTS, throttled.retryAfter())
                        .toResponse();
            case OpenOutcome.Overloaded overloaded -> WaitingRoom.overloaded();
        };
    }

    /** {@link OpenAnswer}, written a piece at a time. Nothing in it needs an escape. */
    private StreamedText answer(OpenOutcome.Opened opened) {
        Share share = opened.share();
        Share.Gate gate = requireNonNull(share.gate(), "gate is null");
        String head = "{\"serverHalf\":\"" + requireNonNull(gate.serverHalf(), "server half is null")
                + "\",\"opensLeft\":" + opened.opensLeft() + ",\"content\":[";
        return contents.answer(head, opened.content());
    }

    /**
     * Body of {@code POST /shares/{id}/open}.
     *
     * @param receipt 32 random bytes of the visitor's, by which an answer that got lost is asked for again
     */
    @Schema(name = "ShareOpening")
    public record OpenRequest(
            @NotNull @Base64Url(bytes = 32) String linkProof,
            @Nullable @Base64Url(bytes = 32) String passwordProof,

            @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43}") String verification,

            @NotNull @Base64Url(bytes = 32) String receipt) {
        @Override
        public String toString() {
            return "OpenRequest[redacted]";
        }
    }

    /** Answer of {@code POST /shares/{id}/open}. {@code opensLeft} is null without a limit. */
    @Schema(name = "OpenedShare")
    public record OpenAnswer(
            String serverHalf,
            @Nullable Integer opensLeft,

            @Schema(description = "A sealed envelope, cut into texts that follow each other")
            List<String> content) {}
}
