package org.sealwell.client.http;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes out.
 *
 * @param method GET, POST, PUT or DELETE
 * @param body UTF-8 JSON, or null
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
    public HttpCall {
        Objects.requireNonNull(method, "method is null");
        Objects.requireNonNull(uri, "uri is null");
        headers = Map.copyOf(headers);
    }

    /** Headers hold tokens: they are not printed. */
    @Override
    public String toString() {
        return method + " " + uri;
    }
}
