package org.sealwell.recovery.kit;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Problem;

/** One sheet of the kit by mail. */
@Path("/api/recovery/v1/plan/kit/mailed-sheet")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
@Authenticated
public class SheetResource {

    private final MailSheet mailing;
    private final CurrentCaller current;

    @Inject
    SheetResource(MailSheet mailing, CurrentCaller current) {
        this.mailing = mailing;
        this.current = current;
    }

    @POST
    @Operation(
            summary =
                    "Send one sheet of the kit to its owner by mail: one of each kit and no more, so that no mailbox has enough")
    @APIResponse(responseCode = "202", description = "On its way")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "sheet-mailed")
    public Uni<Response> mail(@NotNull @Valid SheetRequest request) {
        return mailing.mail(current.caller().accountId(), request.words(), request.number())
                .map(outcome -> switch (outcome) {
                    case ON_ITS_WAY -> Response.accepted().build();
                    case NO_KIT -> Problem.of(ProblemType.NOT_FOUND).toResponse();
                    case MAILED_BEFORE -> Problem.of(ProblemType.SHEET_MAILED).toResponse();
                });
    }

    /** Body of {@code POST /plan/kit/mailed-sheet}: the words of the sheet, and which of the kit's it is. */
    @Schema(name = "MailedSheetRequest")
    public record SheetRequest(
            @NotNull @Size(max = 400) @Pattern(regexp = "[a-z]{4,8}( [a-z]{4,8}){32}", message = "must be 33 words")
            String words,

            @Min(1) @Max(16) int number) {
        @Override
        public String toString() {
            return "SheetRequest[redacted]";
        }
    }
}
