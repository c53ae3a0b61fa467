package org.sealwell.notification.preference;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.notification.preference.Preferences.Mails;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Problem;

/** The preferences on the wire, with the precondition of RFC 9110, 13.1.1. */
@Path("/api/notifications/v1/preferences")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "preferences")
@Authenticated
public class PreferenceResource {

    private final PreferenceBook book;
    private final ChangePreferences changing;
    private final CurrentCaller current;

    @Inject
    PreferenceResource(PreferenceBook book, ChangePreferences changing, CurrentCaller current) {
        this.book = book;
        this.changing = changing;
        this.current = current;
    }

    @GET
    @Operation(summary = "Of what the caller gets mails, as far as they can choose")
    @APIResponseSchema(
            value = PreferencesAnswer.class,
            responseCode = "200",
            responseDescription = "The preferences, with an ETag; all true, and version 0, before the first change")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> preferences() {
        return book.find(current.caller().accountId())
                .map(found -> found.purgedAt() == null
                        ? answer(found.version(), found.wanted())
                        : Problem.of(ProblemType.NOT_FOUND).toResponse());
    }

    @PUT
    @Operation(summary = "Choose of what to get mails")
    @APIResponseSchema(
            value = PreferencesAnswer.class,
            responseCode = "200",
            responseDescription = "As they are now, with an ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    public Uni<Response> change(
            @RestHeader("If-Match")
                    @Nullable @Pattern(regexp = "\"[0-9]{1,9}\"", message = "must be a version in quotes") String ifMatch,
            @NotNull @Valid PreferencesRequest request) {
        return changing.change(
                        current.caller().accountId(),
                        version(ifMatch),
                        request.mails().wishes())
                .map(PreferenceResource::render);
    }

    private static @Nullable Integer version(@Nullable String ifMatch) {
        return ifMatch == null ? null : Integer.valueOf(ifMatch.substring(1, ifMatch.length() - 1));
    }

    private static Response render(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Stored(int version, Mails mails) -> answer(version, mails);
            case ChangeOutcome.NotAsExpected not ->
                Problem.of(ProblemType.PRECONDITION_FAILED).toResponse();
            case ChangeOutcome.Gone gone -> Problem.of(ProblemType.NOT_FOUND).toResponse();
        };
    }

    private static Response answer(int version, Mails mails) {
        return Response.ok(new PreferencesAnswer(version, MailWishes.of(mails)))
                .tag(new EntityTag(Integer.toString(version)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Body of {@code PUT /preferences}. */
    public record PreferencesRequest(@NotNull @Valid MailWishes mails) {}

    /** Answer of {@code GET} and {@code PUT /preferences}. */
    public record PreferencesAnswer(int version, MailWishes mails) {}

    /** About what there are mails; what is not here cannot be turned off. */
    @Schema(name = "MailWishes")
    public record MailWishes(
            @NotNull Boolean shareOpened,
            @NotNull Boolean shareLocked,
            @NotNull Boolean shareExpired) {
        static MailWishes of(Mails mails) {
            return new MailWishes(mails.shareOpened(), mails.shareLocked(), mails.shareExpired());
        }

        Mails wishes() {
            return new Mails(shareOpened, shareLocked, shareExpired);
        }
    }
}
