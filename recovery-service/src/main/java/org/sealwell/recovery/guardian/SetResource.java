package org.sealwell.recovery.guardian;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.recovery.circle.CircleConfig;
import org.sealwell.recovery.circle.CompactJws;
import org.sealwell.recovery.circle.SealedToPerson;

/** What the contacts hold together, on the wire (docs/protocol/contacts.md, step 4). */
@Path("/api/recovery/v1/plan/guardians/set")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
@Authenticated
public class SetResource {

    private final ArrangeGuardians arranging;
    private final CircleConfig config;
    private final CurrentCaller current;

    @Inject
    SetResource(ArrangeGuardians arranging, CircleConfig config, CurrentCaller current) {
        this.arranging = arranging;
        this.config = config;
        this.current = current;
    }

    @PUT
    @Operation(summary = "Give each of some confirmed contacts a share; earlier shares are worthless from then on")
    @APIResponseSchema(value = CircleAnswer.class, responseCode = "200", responseDescription = "Arranged")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "guardian-conflict")
    public Uni<Response> arrange(@NotNull @Valid SetRequest request) {
        if (request.needed() > request.shares().size()) {
            return unfit("#/needed", "must be at most the number of shares");
        }
        if (request.waitSeconds() > config.longestWait().toSeconds()) {
            return unfit("#/waitSeconds", "is longer than allowed here");
        }
        return arranging.arrange(current.caller().accountId(), request).map(change -> CircleAnswer.render(change, 200));
    }

    @DELETE
    @Operation(summary = "Let the contacts give nothing back any more; they stay contacts")
    @APIResponseSchema(
            value = CircleAnswer.class,
            responseCode = "200",
            responseDescription = "There is no set any more")
    public Uni<Response> dissolve() {
        return arranging.dissolve(current.caller().accountId()).map(change -> CircleAnswer.render(change, 200));
    }

    private static Uni<Response> unfit(String pointer, String detail) {
        return Uni.createFrom()
                .item(Problem.invalid(List.of(new FieldError(pointer, detail))).toResponse());
    }

    /** Body of {@code PUT /plan/guardians/set}. */
    @Schema(name = "GuardianSetRequest")
    public record SetRequest(
            @NotNull @Base64Url(bytes = 16) String id,
            @Min(2) @Max(10) int needed,
            @Min(0) @Max(Integer.MAX_VALUE) long waitSeconds,
            @NotNull @Envelope(max = 1_024) String wrap,
            @NotNull @Base64Url(bytes = 32) String serverHalf,
            @NotNull @Size(min = 1, max = 64) List<@NotNull @Size(max = 2_048) String> record,

            @NotNull @Size(max = 4_096) @Pattern(regexp = CompactJws.FORM, message = CompactJws.MESSAGE) String statement,

            @NotNull @Size(min = 2, max = 10) List<@NotNull @Valid ShareRequest> shares) {
        @Override
        public String toString() {
            return "SetRequest[redacted]";
        }
    }

    /** A share, sealed to the contact. */
    @Schema(name = "GuardianShareRequest")
    public record ShareRequest(
            @NotNull @Base64Url(bytes = 16) String guardian,
            @NotNull @SealedToPerson(max = 4_096) String share) {
        @Override
        public String toString() {
            return "ShareRequest[redacted]";
        }
    }
}
