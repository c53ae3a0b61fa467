package org.sealwell.auth.session;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.mongo.FieldEncryption;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;

/** Where somebody is logged in, and how that ends. */
@Path("/api/auth/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionResource {

    private final RefreshSession refreshing;
    private final EndSessions ending;
    private final FieldEncryption encryption;
    private final CurrentCaller current;

    @Inject
    SessionResource(RefreshSession refreshing, EndSessions ending, FieldEncryption encryption, CurrentCaller current) {
        this.refreshing = refreshing;
        this.ending = ending;
        this.encryption = encryption;
        this.current = current;
    }

    @POST
    @Path("/tokens/refresh")
    @Operation(summary = "Exchange a refresh token for the next tokens")
    @APIResponseSchema(
            value = Tokens.class,
            responseCode = "200",
            responseDescription =
                    "The next tokens; a repeat within two minutes with the same key gets the same refresh token")
    @APIResponse(responseCode = "401", description = "refresh-refused")
    public Uni<Response> refresh(
            @RestHeader("Idempotency-Key")
                    @NotNull @Pattern(regexp = "[!-~]{16,64}", message = "must be 16 to 64 visible ASCII characters") String idempotencyKey,
            @NotNull @Valid RefreshRequest request) {
        return refreshing.refresh(request.refreshToken(), idempotencyKey).map(tokens -> tokens.map(Response::ok)
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> Problem.of(ProblemType.REFRESH_REFUSED).toResponse()));
    }

    @GET
    @Path("/sessions")
    @Authenticated
    @Operation(summary = "Where the caller is logged in")
    public Uni<SessionsAnswer> sessions() {
        String mine = current.caller().sessionId();
        return ending.alive(current.caller().accountId())
                .onItem()
                .transformToMulti(alive -> Multi.createFrom().iterable(alive))
                .onItem()
                .transformToUniAndConcatenate(session -> describe(session, mine))
                .collect()
                .asList()
                .map(SessionsAnswer::new);
    }

    private Uni<SessionAnswer> describe(Session session, String mine) {
        return encryption
                .decrypt(session.deviceNameCipher())
                .map(name -> new SessionAnswer(
                        session.id(),
                        name,
                        session.createdAt(),
                        session.lastUsedAt(),
                        session.id().equals(mine)));
    }

    @DELETE
    @Path("/sessions/{id}")
    @Authenticated
    @Operation(summary = "End one session")
    @APIResponse(responseCode = "204", description = "It has ended, now or before")
    public Uni<Response> end(@RestPath @NotNull @Base64Url(bytes = 16) String id) {
        return ending.end(current.caller().accountId(), id)
                .replaceWith(() -> Response.noContent().build());
    }

    @DELETE
    @Path("/sessions")
    @Authenticated
    @Operation(summary = "End all sessions but the current one")
    @APIResponse(responseCode = "204", description = "They have ended")
    public Uni<Response> endOthers() {
        return ending.endOthers(current.caller())
                .replaceWith(() -> Response.noContent().build());
    }

    /** Body of {@code POST /tokens/refresh}. */
    public record RefreshRequest(
            @NotNull @Base64Url(bytes = RefreshToken.BYTES) String refreshToken) {
        @Override
        public String toString() {
            return "RefreshRequest[redacted]";
        }
    }

    /** Answer of {@code GET /sessions}, last used first. */
    public record SessionsAnswer(List<SessionAnswer> sessions) {}

    /** One of them. */
    public record SessionAnswer(
            String sessionId, String deviceName, Instant createdAt, Instant lastUsedAt, boolean current) {}
}
