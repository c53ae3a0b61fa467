package org.sealwell.auth.login;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Keyring;
import org.sealwell.auth.network.ClientNetwork;
import org.sealwell.auth.proof.DeviceTokens;
import org.sealwell.auth.proof.PasswordProof;
import org.sealwell.auth.proof.StartOutcome;
import org.sealwell.auth.session.Tokens;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.pepper.Email;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.pepper.Kdf;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.problem.Problem.FieldError;

/** The two steps of a login on the wire. */
@Path("/api/auth/v1/login")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "login")
public class LoginResource {

    private final PasswordProof proof;
    private final Login login;
    private final ClientNetwork network;

    @Inject
    LoginResource(PasswordProof proof, Login login, ClientNetwork network) {
        this.proof = proof;
        this.login = login;
        this.network = network;
    }

    @POST
    @Path("/start")
    @Operation(summary = "Begin to prove a password")
    @APIResponseSchema(
            value = StartAnswer.class,
            responseCode = "200",
            responseDescription = "The server's half; the same shape for addresses without an account")
    @APIResponse(responseCode = "429", description = "too-many-attempts")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> start(@NotNull @Valid StartRequest request) {
        return proof.start(
                        EmailAddress.of(request.email()).orElseThrow(),
                        new BigInteger(1, B64.decode(request.A())),
                        request.deviceToken(),
                        network.subject())
                .map(LoginResource::render);
    }

    private static Response render(StartOutcome outcome) {
        return switch (outcome) {
            case StartOutcome.Challenged challenged ->
                Response.ok(StartAnswer.of(challenged)).build();
            case StartOutcome.Throttled throttled ->
                Problem.of(ProblemType.TOO_MANY_ATTEMPTS, throttled.retryAfter())
                        .toResponse();
            case StartOutcome.Degenerate degenerate ->
                Problem.invalid(List.of(new FieldError("#/A", "must be a group element other than 0")))
                        .toResponse();
        };
    }

    @POST
    @Path("/finish")
    @Operation(summary = "Prove the password, and get tokens and the wrapped keys")
    @APIResponseSchema(
            value = FinishAnswer.class,
            responseCode = "200",
            responseDescription = "The server's proof, tokens and wrapped keys")
    @APIResponse(responseCode = "401", description = "credentials-refused")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> finish(@NotNull @Valid FinishRequest request) {
        return login.finish(
                        request.handshake(),
                        B64.decode(request.M1()),
                        request.device().name())
                .map(LoginResource::render);
    }

    private static Response render(LoginOutcome outcome) {
        return switch (outcome) {
            case LoginOutcome.LoggedIn in ->
                Response.ok(new FinishAnswer(in.serverProof(), in.tokens(), in.keyring()))
                        .build();
            case LoginOutcome.Refused refused ->
                Problem.of(ProblemType.CREDENTIALS_REFUSED).toResponse();
        };
    }

    /** Body of {@code POST /login/start}. */
    public record StartRequest(
            @NotNull @Email String email,
            @NotNull @Base64Url(bytes = SrpGroup.BYTES) String A,
            @Nullable @Base64Url(bytes = DeviceTokens.BYTES) String deviceToken) {
        @Override
        public String toString() {
            return "StartRequest[redacted]";
        }
    }

    /** Answer of {@code POST /login/start}. */
    public record StartAnswer(String handshake, String accountId, String salt, Kdf kdf, String B) {
        static StartAnswer of(StartOutcome.Challenged challenged) {
            return new StartAnswer(
                    challenged.handshake(),
                    challenged.accountId(),
                    challenged.salt(),
                    challenged.kdf(),
                    challenged.serverPublic());
        }
    }

    /** Body of {@code POST /login/finish}. */
    public record FinishRequest(
            @NotNull @Base64Url(bytes = 16) String handshake,
            @NotNull @Base64Url(bytes = 32) String M1,
            @NotNull @Valid Device device) {
        @Override
        public String toString() {
            return "FinishRequest[redacted]";
        }
    }

    /** How the owner recognises the device in the list of sessions. */
    public record Device(@NotBlank @Size(max = 100) String name) {}

    /** Answer of {@code POST /login/finish}. */
    public record FinishAnswer(String M2, Tokens tokens, Keyring keyring) {
        @Override
        public String toString() {
            return "FinishAnswer[redacted]";
        }
    }
}
