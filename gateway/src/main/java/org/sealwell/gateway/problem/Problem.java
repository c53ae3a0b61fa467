package org.sealwell.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.sealwell.contracts.problem.ProblemType;

/**
 * A refusal and, where trying again later may help, when.
 *
 * @param retryAfter rounded up to whole seconds in the answer
 */
public record Problem(ProblemType type, Optional<Duration> retryAfter) {
    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A refusal for good. */
    public static Problem of(ProblemType type) {
        return new Problem(type, Optional.empty());
    }

    /** A refusal for now. */
    public static Problem of(ProblemType type, Duration retryAfter) {
        return new Problem(type, Optional.of(retryAfter));
    }

    /** The document. */
    public Buffer body() {
        return new JsonObject()
                .put("type", type.type().toString())
                .put("title", type.title())
                .put("status", type.status())
                .toBuffer();
    }

    /** The value of {@code Retry-After}, if there is one. */
    public Optional<String> retryAfterSeconds() {
        return retryAfter.map(
                pause -> Long.toString(Math.max(1, pause.plusMillis(999).toSeconds())));
    }

    /** Answers a request with this, whatever of its body is still to come. */
    public void send(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        drain(context.request());
        retryAfterSeconds().ifPresent(seconds -> response.putHeader("Retry-After", seconds));
        response.setStatusCode(type.status()).putHeader("Content-Type", MEDIA_TYPE);
        var unused = response.end(body());
    }

    private static void drain(HttpServerRequest request) {
        if (!request.isEnded()) {
            Drain.start(request);
        }
    }
}
