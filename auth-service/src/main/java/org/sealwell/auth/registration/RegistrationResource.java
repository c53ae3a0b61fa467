package org.sealwell.auth.registration;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.auth.account.Credential;
import org.sealwell.auth.account.Keyring;
import org.sealwell.auth.mail.Codes;
import org.sealwell.auth.network.ClientNetwork;
import org.sealwell.auth.registration.CreateAccount.Proposal;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.pepper.Email;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.problem.Problem.FieldError;

/** The three steps of a registration on the wire. */
@Path("/api/auth/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registration")
public class RegistrationResource {

    private final BeginRegistration beginning;
    private final ConfirmRegistration confirming;
    private final CreateAccount creating;
    private final ClientNetwork network;

    @Inject
    RegistrationResource(
            BeginRegistration beginning,
            ConfirmRegistration confirming,
            CreateAccount creating,
            ClientNetwork network) {
        this.beginning = beginning;
        this.confirming = confirming;
        this.creating = creating;
        this.network = network;
    }

    @POST
    @Path("/registrations")
    @Operation(summary = "Ask for a registration code by mail; the answer is always the same")
    @APIResponse(
            responseCode = "202",
            description = "Taken; a code or a note is on its way, or too many were asked for")
    @APIResponse(responseCode = "429", description = "too-many-attempts")
    public Uni<Response> begin(@NotNull @Valid BeginRequest request) {
        return beginning
                .begin(EmailAddress.of(request.email()).orElseThrow(), network.subject())
                .map(wait -> wait == null
                        ? Response.accepted().build()
                        : Problem.of(ProblemType.TOO_MANY_ATTEMPTS, wait).toResponse());
    }

    @POST
    @Path("/registrations/confirm")
    @Operation(summary = "Exchange the code for a ticket")
    @APIResponseSchema(
            value = ConfirmAnswer.class,
            responseCode = "200",
            responseDescription = "The right to make an account, for an hour")
    @APIResponse(responseCode = "403", description = "code-refused")
    public Uni<Response> confirm(@NotNull @Valid ConfirmRequest request) {
        return confirming
                .confirm(EmailAddress.of(request.email()).orElseThrow(), request.code())
                .map(found -> found.map(
                                confirmed -> Response.ok(new ConfirmAnswer(confirmed.ticket(), confirmed.accountId()))
                                        .build())
                        .orElseGet(() -> Problem.of(ProblemType.CODE_REFUSED).toResponse()));
    }

    @POST
    @Path("/accounts")
    @Operation(summary = "Make the account that a ticket stands for")
    @APIResponseSchema(
            value = CreateAnswer.class,
            responseCode = "201",
            responseDescription = "The account exists, now or since the same request came before")
    @APIResponse(responseCode = "403", description = "ticket-refused")
    @APIResponse(responseCode = "409", description = "registration-conflict")
    public Uni<Response> create(@NotNull @Valid CreateRequest request) {
        return creating.create(RegistrationTicket.parse(request.ticket()), request.proposal())
                .map(RegistrationResource::render);
    }

    private static Response render(CreationOutcome outcome) {
        return switch (outcome) {
            case CreationOutcome.Created created ->
                Response.created(URI.create("/api/auth/v1/account"))
                        .entity(new CreateAnswer(created.accountId()))
                        .build();
            case CreationOutcome.TicketRefused refused ->
                Problem.of(ProblemType.TICKET_REFUSED).toResponse();
            case CreationOutcome.Conflict conflict ->
                Problem.of(ProblemType.REGISTRATION_CONFLICT).toResponse();
            case CreationOutcome.RecordWrong wrong ->
                Problem.invalid(List.of(new FieldError(
                                "#/keyring/record", "must end in a record of this account signed by its own key")))
                        .toResponse();
        };
    }

    /** Body of {@code POST /registrations}. */
    public record BeginRequest(@NotNull @Email String email) {
        @Override
        public String toString() {
            return "BeginRequest[redacted]";
        }
    }

    /** Body of {@code POST /registrations/confirm}. */
    public record ConfirmRequest(
            @NotNull @Email String email,

            @NotNull @Pattern(regexp = Codes.PATTERN, message = "must be 8 digits") String code) {
        @Override
        public String toString() {
            return "ConfirmRequest[redacted]";
        }
    }

    /** Answer of {@code POST /registrations/confirm}. */
    public record ConfirmAnswer(String ticket, String accountId) {
        @Override
        public String toString() {
            return "ConfirmAnswer[redacted]";
        }
    }

    /** Body of {@code POST /accounts}. */
    public record CreateRequest(
            @NotNull @Base64Url(bytes = RegistrationTicket.BYTES)
            String ticket,

            @NotNull @Valid Credential credential,
            @NotNull @Valid Keyring keyring,
            @NotNull @Base64Url(bytes = 32) String recoveryProofHash) {

        Proposal proposal() {
            return new Proposal(credential, keyring, recoveryProofHash);
        }

        @Override
        public String toString() {
            return "CreateRequest[redacted]";
        }
    }

    /** Answer of {@code POST /accounts}. */
    public record CreateAnswer(String accountId) {}
}
