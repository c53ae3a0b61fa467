package org.sealwell.auth.mailbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.auth.mail.Codes;
import org.sealwell.auth.network.ClientNetwork;
import org.sealwell.auth.token.MailboxTickets;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.pepper.Email;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.problem.Problem;

/** Proving a mailbox on the wire (docs/protocol/contacts.md, step 6). */
@Path("/api/auth/v1/recovery/starts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recovery")
public class MailboxResource {

    private final ProveMailbox proving;
    private final MailboxTickets tickets;
    private final ClientNetwork network;

    @Inject
    MailboxResource(ProveMailbox proving, MailboxTickets tickets, ClientNetwork network) {
        this.proving = proving;
        this.tickets = tickets;
        this.network = network;
    }

    @POST
    @Operation(summary = "Ask for a code by mail, to ask an account's contacts for help; the answer is always the same")
    @APIResponse(
            responseCode = "202",
            description = "Taken; a code or a note is on its way, or too many were asked for")
    @APIResponse(responseCode = "429", description = "too-many-attempts")
    public Uni<Response> begin(@NotNull @Valid StartRequest request) {
        return proving.begin(EmailAddress.of(request.email()).orElseThrow(), network.subject())
                .map(wait -> wait == null
                        ? Response.accepted().build()
                        : Problem.of(ProblemType.TOO_MANY_ATTEMPTS, wait).toResponse());
    }

    @POST
    @Path("/confirm")
    @Operation(summary = "Exchange the code for a ticket to recovery-service")
    @APIResponseSchema(
            value = TicketAnswer.class,
            responseCode = "200",
            responseDescription = "The right to ask the account's contacts for help, for some minutes")
    @APIResponse(responseCode = "403", description = "code-refused")
    public Uni<Response> confirm(@NotNull @Valid CodeRequest request) {
        return proving.confirm(EmailAddress.of(request.email()).orElseThrow(), request.code())
                .map(found -> found.map(this::ticket)
                        .orElseGet(() -> Problem.of(ProblemType.CODE_REFUSED).toResponse()));
    }

    private Response ticket(String accountId) {
        return Response.ok(new TicketAnswer(accountId, tickets.sign(accountId), tickets.lifeSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Body of {@code POST /recovery/starts}. */
    @Schema(name = "RecoveryStartRequest")
    public record StartRequest(@NotNull @Email String email) {
        @Override
        public String toString() {
            return "StartRequest[redacted]";
        }
    }

    /** Body of {@code POST /recovery/starts/confirm}. */
    @Schema(name = "RecoveryCodeRequest")
    public record CodeRequest(
            @NotNull @Email String email,

            @NotNull @Pattern(regexp = Codes.PATTERN, message = "must be 8 digits") String code) {
        @Override
        public String toString() {
            return "CodeRequest[redacted]";
        }
    }

    /** Answer of {@code POST /recovery/starts/confirm}; {@code expiresIn} in seconds. */
    @Schema(name = "RecoveryTicket")
    public record TicketAnswer(String accountId, String ticket, long expiresIn) {
        @Override
        public String toString() {
            return "TicketAnswer[redacted]";
        }
    }
}
