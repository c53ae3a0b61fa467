package org.sealwell.platform.problem;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;

/**
 * A problem document (RFC 9457) about to be sent: the constant members of its type, and extension members where the type defines
 * them. There is no {@code detail} and no {@code instance}: what varies has a name of its own that a program can read.
 */
public record Problem(
        ProblemType type,
        Map<String, Object> extensions,
        @Nullable Duration retryAfter) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public Problem {
        requireNonNull(type, "type is null");
        extensions = Map.copyOf(extensions);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, Map.of(), null);
    }

    /** With {@code Retry-After}, rounded up to whole seconds (RFC 9110, 10.2.3). */
    public static Problem of(ProblemType type, Duration retryAfter) {
        return new Problem(type, Map.of(), retryAfter);
    }

    /** {@code invalid-request} with the places that are wrong, as JSON pointers (RFC 6901) into the body or parameter names. */
    public static Problem invalid(List<FieldError> errors) {
        return of(ProblemType.INVALID_REQUEST).with("errors", List.copyOf(errors));
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, more, retryAfter);
    }

    public Response toResponse() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.type().toString());
        body.put("title", type.title());
        body.put("status", type.status());
        body.putAll(extensions);
        Response.ResponseBuilder response = Response.status(type.status())
                .type(MEDIA_TYPE)
                .entity(body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, (retryAfter.toMillis() + 999) / 1000));
        }
        if (type.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    /** What is wrong at one place of the request. {@code detail} never repeats the value. */
    public record FieldError(String pointer, String detail) {}
}
