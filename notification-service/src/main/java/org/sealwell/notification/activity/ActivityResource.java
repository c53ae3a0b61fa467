package org.sealwell.notification.activity;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.notification.activity.Activity.Page;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Problem;

/** The activity on the wire. */
@Path("/api/notifications/v1/activity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activity")
@Authenticated
public class ActivityResource {

    private final Activity activity;
    private final CurrentCaller current;

    @Inject
    ActivityResource(Activity activity, CurrentCaller current) {
        this.activity = activity;
        this.current = current;
    }

    @GET
    @Operation(summary = "What happened to the caller's account, newest first")
    @APIResponseSchema(
            value = ActivityAnswer.class,
            responseCode = "200",
            responseDescription = "A page; an empty one where nothing has happened yet")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> list(
            @RestQuery @Nullable @Min(1) @Max(999_999_999_999L) Long before,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return activity.page(current.caller().accountId(), before, limit)
                .map(found -> found.map(page -> Response.ok(ActivityAnswer.of(page))
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build())
                        .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND).toResponse()));
    }

    /**
     * Answer of {@code GET /activity}; {@code oldest} is where the list begins, {@code previous} the hash before the last entry shown, null
     * where none is.
     */
    public record ActivityAnswer(
            ActivityHead head,
            long oldest,
            List<ActivityEntry> entries,
            @Nullable String previous) {
        static ActivityAnswer of(Page page) {
            return new ActivityAnswer(
                    new ActivityHead(page.head().number(), page.head().hash()),
                    page.oldest(),
                    page.entries().stream().map(ActivityEntry::of).toList(),
                    page.entries().isEmpty() ? null : page.entries().getLast().before());
        }
    }

    /** Where the chain ends; number 0 and 32 zero bytes before its first entry. */
    @Schema(name = "ActivityHead")
    public record ActivityHead(long number, String hash) {}

    /** Entry {@code number}, from 1; {@code at} in Unix seconds. */
    @Schema(name = "ActivityEntry")
    public record ActivityEntry(
            long number,
            long at,
            String kind,
            @Nullable String subject,
            @Nullable Long count,
            String hash) {
        static ActivityEntry of(Entry entry) {
            return new ActivityEntry(
                    entry.number(), entry.at(), entry.kind(), entry.subject(), entry.count(), entry.hash());
        }
    }
}
