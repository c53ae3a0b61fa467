package org.sealwell.share.placement;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.room.WaitingRoom;
import org.sealwell.share.share.Share;

/** Answer to who has made a share. */
@Schema(name = "CreatedShare")
public record PlacementAnswer(String shareId, Instant createdAt, Instant expiresAt) {

    /** @param collection the path under which the owner finds it */
    public static Response of(Placement placement, String collection) {
        return switch (placement) {
            case Placement.Created created -> created(created.share(), collection);
            case Placement.Conflict conflict ->
                Problem.of(ProblemType.SHARE_CONFLICT).toResponse();
            case Placement.OverQuota over ->
                Problem.of(ProblemType.SHARE_QUOTA_EXCEEDED)
                        .with("quota", Map.of("shares", over.shares(), "bytes", over.bytes()))
                        .toResponse();
            case Placement.Senseless senseless ->
                Problem.invalid(List.of(senseless.error())).toResponse();
            case Placement.Gone gone -> Problem.of(ProblemType.NOT_FOUND).toResponse();
            case Placement.Overloaded overloaded -> WaitingRoom.overloaded();
        };
    }

    private static Response created(Share share, String collection) {
        return Response.created(URI.create(collection + "/" + share.id()))
                .tag(new EntityTag(Integer.toString(share.version())))
                .entity(new PlacementAnswer(
                        share.id(), share.createdAt(), share.policy().expiresAt()))
                .build();
    }
}
