package org.sealwell.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

/** Problem documents (RFC 9457) as refusals. */
final class Problems {
    private static final String PREFIX = "urn:sealwell:problem:";

    private Problems() {}

    /** Proxies on the way answer with pages of their own: whatever is no problem of the registry is {@code unknown}. */
    static RefusedException of(int status, @Nullable Duration retryAfter, byte[] body) {
        JsonNode problem = tree(body);
        String type = problem.path("type").asText();
        String shortType = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : "unknown";
        return new RefusedException(shortType, status, retryAfter, errors(problem));
    }

    static @Nullable Duration retryAfter(HttpAnswer answer) {
        String seconds = answer.header("Retry-After").orElse("");
        return seconds.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private static List<RefusedException.FieldError> errors(JsonNode problem) {
        List<RefusedException.FieldError> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            errors.add(new RefusedException.FieldError(
                    error.path("pointer").asText(), error.path("detail").asText()));
        }
        return errors;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return Json.parse(body);
        } catch (ServerLiedException e) {
            return Json.object();
        }
    }
}
