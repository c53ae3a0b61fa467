package org.sealwell.share.smart;

import static org.sealwell.share.smart.SmartLinkResource.JOSE;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.room.WaitingRoom;
import org.sealwell.share.access.Visitor;
import org.sealwell.share.content.RoomForContents;
import org.sealwell.share.proof.Admission;
import org.sealwell.share.proof.Admitted;
import org.sealwell.share.share.Share;

/** Files of smart links, at the locations that a manifest has named: who has one has been counted. */
@Path("/api/shares/v1/shl/files/{ticket}")
@Tag(name = "viewer")
public class SmartFileResource {

    private final Admission admission;
    private final Locations locations;
    private final ManifestText texts;
    private final RoomForContents room;
    private final Visitor visitor;

    @Inject
    SmartFileResource(
            Admission admission, Locations locations, ManifestText texts, RoomForContents room, Visitor visitor) {
        this.admission = admission;
        this.locations = locations;
        this.texts = texts;
        this.room = room;
        this.visitor = visitor;
    }

    @GET
    @Produces(JOSE)
    @Operation(summary = "A file, at the location that a manifest named")
    @APIResponse(
            responseCode = "200",
            description = "A compact JWE",
            content = @Content(mediaType = JOSE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> file(String ticket, @Context RoutingContext context) {
        return locations
                .read(ticket)
                .map(place -> admission
                        .admitToFile(place.share(), visitor.subject())
                        .chain(admitted -> file(admitted, place.file(), context)))
                .orElseGet(() -> done(Problem.of(ProblemType.NOT_FOUND)));
    }

    /** What only looks gets nothing. */
    @HEAD
    @Operation(hidden = true)
    public Response look(String ticket) {
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED).toResponse();
    }

    private Uni<Response> file(Admitted admitted, int n, RoutingContext context) {
        return switch (admitted) {
            case Admitted.Unknown unknown -> done(Problem.of(ProblemType.NOT_FOUND));
            case Admitted.Throttled throttled ->
                done(Problem.of(ProblemType.TOO_MANY_ATTEMPTS, throttled.retryAfter()));
            case Admitted.Recognised recognised -> {
                Share share = recognised.share();
                Share.File file = share.files().get(n);
                yield room.enterToSend(context, file.bytes())
                        .map(enters -> enters ? texts.file(share, file).toResponse(JOSE) : WaitingRoom.overloaded());
            }
        };
    }

    private static Uni<Response> done(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }
}
