package org.sealwell.recovery.wrap;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;

/** Answer to who stores a wrap. */
@Schema(name = "StoredWrap")
public record WrapAnswer(int version) {

    public static Response of(WrapOutcome outcome) {
        return switch (outcome) {
            case WrapOutcome.Created created -> with(201, created.version());
            case WrapOutcome.Stored stored -> with(200, stored.version());
            case WrapOutcome.NotAsExpected not ->
                Problem.of(ProblemType.PRECONDITION_FAILED).toResponse();
            case WrapOutcome.Gone gone -> Problem.of(ProblemType.NOT_FOUND).toResponse();
        };
    }

    private static Response with(int status, int version) {
        return Response.status(status)
                .tag(new EntityTag(Integer.toString(version)))
                .entity(new WrapAnswer(version))
                .build();
    }
}
