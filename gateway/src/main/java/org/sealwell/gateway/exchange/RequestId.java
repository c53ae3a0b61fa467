package org.sealwell.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** An id to find one request again in every log. A caller may bring one, if it cannot be anything but an id. */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private RequestId() {}

    static String of(HttpServerRequest request) {
        String brought = request.getHeader(HEADER);
        return brought != null && WELL_FORMED.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
    }
}
