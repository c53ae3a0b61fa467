package org.sealwell.share.smart;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;
import org.sealwell.platform.room.WaitingRoom;
import org.sealwell.share.access.Visitor;
import org.sealwell.share.content.RoomForContents;
import org.sealwell.share.content.StreamedText;
import org.sealwell.share.proof.Admission;
import org.sealwell.share.proof.Admitted;
import org.sealwell.share.share.Share;

/**
 * What a viewer of SMART Health Links asks for: a manifest, a file, or by flag U its one file at once. Viewers are programs of others, so members
 * that we do not know are no mistake here.
 */
@Path("/api/shares/v1/shl")
@Tag(name = "viewer")
public class SmartLinkResource {

    static final int LONGEST_RECIPIENT = 200;

    private static final String JOSE = "application/jose";
    private static final String PRINTABLE = "[^\\u0000-\\u001f\\u007f]*";
    /** Of a viewer that does not say how much it wants embedded. */
    private static final long EMBEDDED_UNASKED = 256L * 1024;

    private final ReadSmartLink reading;
    private final Admission admission;
    private final Locations locations;
    private final ManifestText texts;
    private final RoomForContents room;
    private final Visitor visitor;
    private final MeterRegistry meters;

    @Inject
    SmartLinkResource(
            ReadSmartLink reading,
            Admission admission,
            Locations locations,
            ManifestText texts,
            RoomForContents room,
            Visitor visitor,
            MeterRegistry meters) {
        this.reading = reading;
        this.admission = admission;
        this.locations = locations;
        this.texts = texts;
        this.room = room;
        this.visitor = visitor;
        this.meters = meters;
    }

    @POST
    @Path("/{secret}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The manifest of a SMART Health Link")
    @APIResponseSchema(value = Manifest.class, responseCode = "200", responseDescription = "Counted once")
    @APIResponse(responseCode = "401", description = "share-proof-needed, share-password-refused")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> manifest(
            @Base64Url(bytes = 32) String secret,
            @NotNull @Valid ManifestRequest request,
            @Context RoutingContext context) {
        long embedded = request.embeddedLengthMax() == null ? EMBEDDED_UNASKED : request.embeddedLengthMax();
        return reading.read(
                        secret,
                        false,
                        caller(request.recipient(), request.passcode()),
                        share -> enter(context, ManifestText.embedded(share, embedded)))
                .invoke(this::count)
                .map(outcome -> render(outcome, MediaType.APPLICATION_JSON, share -> texts.manifest(share, embedded)));
    }

    @GET
    @Path("/{secret}")
    @Produces(JOSE)
    @Operation(summary = "The one file of a SMART Health Link with flag U")
    @APIResponse(
            responseCode = "200",
            description = "A compact JWE; counted once",
            content = @Content(mediaType = JOSE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> direct(
            @Base64Url(bytes = 32) String secret,
            @RestQuery @NotBlank @Size(max = LONGEST_RECIPIENT) @Pattern(regexp = PRINTABLE) String recipient,
            @Context RoutingContext context) {
        return reading.read(
                        secret,
                        true,
                        caller(recipient, null),
                        share -> enter(context, share.content().bytes()))
                .invoke(this::count)
                .map(outcome -> render(
                        outcome, JOSE, share -> texts.file(share, files(share).getFirst())));
    }

    @GET
    @Path("/files/{ticket}")
    @Produces(JOSE)
    @Operation(summary = "A file, at the location that a manifest named")
    @APIResponse(
            responseCode = "200",
            description = "A compact JWE",
            content = @Content(mediaType = JOSE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "429", description = "too-many-attempts, too-many-requests")
    @APIResponse(responseCode = "503", description = "overloaded, service-unavailable")
    public Uni<Response> file(String ticket, @Context RoutingContext context) {
        return locations
                .read(ticket)
                .map(place -> admission
                        .admitToFile(place.share(), visitor.subject())
                        .chain(admitted -> file(admitted, place.file(), context)))
                .orElseGet(() -> Uni.createFrom().item(notFound()));
    }

    /** What only looks counts nothing, and gets nothing. */
    @HEAD
    @Path("/{secret}")
    @Operation(hidden = true)
    public Response look(String secret) {
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED).toResponse();
    }

    @HEAD
    @Path("/files/{ticket}")
    @Operation(hidden = true)
    public Response lookAtFile(String ticket) {
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED).toResponse();
    }

    private ReadSmartLink.Caller caller(String recipient, @Nullable String passcode) {
        boolean given = passcode != null && !passcode.isEmpty();
        return new ReadSmartLink.Caller(recipient, given ? passcode : null, visitor.subject(), visitor.seen());
    }

    private Uni<Boolean> enter(RoutingContext context, long bytes) {
        return bytes == 0 ? Uni.createFrom().item(true) : room.enterToSend(context, bytes);
    }

    private Uni<Response> file(Admitted admitted, int n, RoutingContext context) {
        return switch (admitted) {
            case Admitted.Unknown unknown -> Uni.createFrom().item(notFound());
            case Admitted.Throttled throttled ->
                Uni.createFrom()
                        .item(Problem.of(ProblemType.TOO_MANY_ATTEMPTS, throttled.retryAfter())
                                .toResponse());
            case Admitted.Recognised recognised -> {
                Share.File file = files(recognised.share()).get(n);
                yield enter(context, file.bytes())
                        .map(enters ->
                                enters ? sent(texts.file(recognised.share(), file), JOSE) : WaitingRoom.overloaded());
            }
        };
    }

    private void count(ReadOutcome outcome) {
        meters.counter("sealwell.smart.reads", "outcome", outcome.getClass().getSimpleName())
                .increment();
    }

    private static Response render(ReadOutcome outcome, String type, Function<Share, StreamedText> text) {
        return switch (outcome) {
            case ReadOutcome.Opened opened -> sent(text.apply(opened.share()), type);
            case ReadOutcome.Unknown unknown -> notFound();
            case ReadOutcome.PasscodeNeeded needed ->
                Problem.of(ProblemType.SHARE_PROOF_NEEDED)
                        .with("needed", List.of("passcode"))
                        .with("remainingAttempts", needed.remainingAttempts())
                        .toResponse();
            case ReadOutcome.WrongPasscode wrong ->
                Problem.of(ProblemType.SHARE_PASSWORD_REFUSED)
                        .with("remainingAttempts", wrong.remainingAttempts())
                        .toResponse();
            case ReadOutcome.Throttled throttled ->
                Problem.of(ProblemType.TOO_MANY_ATTEMPTS, throttled.retryAfter())
                        .toResponse();
            case ReadOutcome.Overloaded overloaded -> WaitingRoom.overloaded();
        };
    }

    private static Response sent(StreamedText text, String type) {
        return Response.ok(text, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response notFound() {
        return Problem.of(ProblemType.NOT_FOUND).toResponse();
    }

    private static List<Share.File> files(Share share) {
        return requireNonNull(share.smart(), "not smart").files();
    }

    /**
     * Body of a manifest request.
     *
     * @param recipient who asks, in words for the owner
     * @param embeddedLengthMax the longest file that the manifest should carry itself
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "SmartManifestRequest")
    public record ManifestRequest(
            @NotBlank @Size(max = LONGEST_RECIPIENT) @Pattern(regexp = PRINTABLE) String recipient,

            @Nullable @Size(max = SmartCreationRequest.LONGEST_PASSCODE) String passcode,

            @Nullable @Min(0) Long embeddedLengthMax) {
        @Override
        public String toString() {
            return "ManifestRequest[redacted]";
        }
    }

    /** A manifest. {@code status} is {@code finalized}, or by flag L {@code can-change}. */
    @Schema(name = "SmartManifest")
    public record Manifest(String status, List<ManifestFile> files) {}

    /** A file: either carried, or to be fetched within the hour. */
    @Schema(name = "SmartManifestFile")
    public record ManifestFile(
            String contentType,
            @Nullable String embedded,
            @Nullable String location) {}
}
