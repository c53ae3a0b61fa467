package org.sealwell.recovery.guardian;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.caller.CurrentLanguage;
import org.sealwell.platform.pepper.Email;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.platform.problem.Problem;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.CompactJws;
import org.sealwell.recovery.circle.SealedToPerson;

/** The owner's trusted contacts on the wire (docs/protocol/contacts.md, steps 1 to 5). */
@Path("/api/recovery/v1/plan/guardians")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
@Authenticated
public class GuardianResource {

    private final InviteGuardian inviting;
    private final ChangeGuardian changing;
    private final Circles circles;
    private final CurrentCaller current;
    private final CurrentLanguage language;

    @Inject
    GuardianResource(
            InviteGuardian inviting,
            ChangeGuardian changing,
            Circles circles,
            CurrentCaller current,
            CurrentLanguage language) {
        this.inviting = inviting;
        this.changing = changing;
        this.circles = circles;
        this.current = current;
        this.language = language;
    }

    @GET
    @Operation(summary = "The caller's trusted contacts, what they hold, and the recovery that runs")
    @APIResponseSchema(
            value = CircleAnswer.class,
            responseCode = "200",
            responseDescription = "All of it; an empty list for who has none")
    public Uni<Response> show() {
        return circles.find(current.caller().accountId()).map(circle -> Response.ok(CircleAnswer.of(circle))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    @POST
    @Operation(summary = "Invite somebody by mail")
    @APIResponseSchema(value = CircleAnswer.class, responseCode = "200", responseDescription = "Invited before")
    @APIResponse(
            responseCode = "201",
            description = "Invited: a mail is on its way",
            content = @Content(schema = @Schema(implementation = CircleAnswer.class)))
    @APIResponse(responseCode = "403", description = "guardian-quota-exceeded")
    @APIResponse(responseCode = "409", description = "guardian-conflict")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    public Uni<Response> invite(@NotNull @Valid InviteRequest request) {
        return inviting.invite(current.caller().accountId(), request, language.tag())
                .map(invitation -> switch (invitation) {
                    case Invitation.Decided decided -> CircleAnswer.render(decided.change(), 201);
                    case Invitation.Throttled throttled ->
                        Problem.of(ProblemType.TOO_MANY_ATTEMPTS, throttled.retryAfter())
                                .toResponse();
                });
    }

    @PUT
    @Path("/{id}/confirmation")
    @Operation(summary = "Vouch for a contact's keys, whose safety words were compared")
    @APIResponseSchema(value = CircleAnswer.class, responseCode = "200", responseDescription = "Confirmed")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "guardian-conflict")
    public Uni<Response> confirm(@Base64Url(bytes = 16) String id, @NotNull @Valid ConfirmationRequest request) {
        return changing.confirm(current.caller().accountId(), id, request.confirmation())
                .map(GuardianResource::render);
    }

    @PUT
    @Path("/{id}/sheet")
    @Operation(summary = "Give a confirmed contact one sheet of the kit to keep, sealed to them")
    @APIResponseSchema(value = CircleAnswer.class, responseCode = "200", responseDescription = "They keep it")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "guardian-conflict")
    public Uni<Response> giveSheet(@Base64Url(bytes = 16) String id, @NotNull @Valid KeptSheetRequest request) {
        return changing.giveSheet(current.caller().accountId(), id, request.sheet())
                .map(GuardianResource::render);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a contact: their share is gone with it")
    @APIResponseSchema(value = CircleAnswer.class, responseCode = "200", responseDescription = "They are none any more")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> remove(@Base64Url(bytes = 16) String id) {
        return changing.remove(current.caller().accountId(), id).map(GuardianResource::render);
    }

    private static Response render(Change change) {
        return CircleAnswer.render(change, 200);
    }

    /** Body of {@code POST /plan/guardians}: {@code from} goes into the mail and nowhere else. */
    public record InviteRequest(
            @NotNull @Base64Url(bytes = 16) String id,
            @NotNull @Email String email,

            @NotNull @Size(min = 1, max = 64) @Pattern(regexp = "[^\\p{Cntrl}<>@:/]*", message = "must be a name") String from,

            @NotNull @Envelope(max = 1_024) String note) {

        /** Validation has found it plausible. */
        EmailAddress address() {
            return EmailAddress.of(email).orElseThrow();
        }

        @Override
        public String toString() {
            return "InviteRequest[redacted]";
        }
    }

    /** Body of {@code PUT /plan/guardians/{id}/confirmation}: a JWS, which is for the owner's devices. */
    public record ConfirmationRequest(
            @NotNull @Size(min = 1, max = 2_048) @Pattern(regexp = CompactJws.FORM, message = CompactJws.MESSAGE) String confirmation) {
        @Override
        public String toString() {
            return "ConfirmationRequest[redacted]";
        }
    }

    /** Body of {@code PUT /plan/guardians/{id}/sheet}: a JWE to the contact. */
    public record KeptSheetRequest(
            @NotNull @SealedToPerson(max = 2_048) String sheet) {
        @Override
        public String toString() {
            return "KeptSheetRequest[redacted]";
        }
    }
}
