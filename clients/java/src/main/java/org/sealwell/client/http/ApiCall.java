package org.sealwell.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.json.Json;

/**
 * A call of the protocol.
 *
 * @param path from the server's root, e.g. {@code /api/vault/v1/head}
 * @param repeatable whether sending it twice has the effect of once
 */
public record ApiCall(
        String method, String path, Map<String, String> headers, byte @Nullable [] body, boolean repeatable) {
    public ApiCall {
        Objects.requireNonNull(method, "method is null");
        Objects.requireNonNull(path, "path is null");
        headers = Map.copyOf(headers);
    }

    public static ApiCall get(String path) {
        return new ApiCall("GET", path, Map.of(), null, true);
    }

    public static ApiCall delete(String path) {
        return new ApiCall("DELETE", path, Map.of(), null, true);
    }

    public static ApiCall put(String path, JsonNode body) {
        return new ApiCall("PUT", path, Map.of(), Json.bytes(body), true);
    }

    /** A POST whose repeat is not known to be safe. */
    public static ApiCall post(String path, JsonNode body) {
        return new ApiCall("POST", path, Map.of(), Json.bytes(body), false);
    }

    /** A POST that the protocol makes safe to repeat. */
    public static ApiCall repeatablePost(String path, byte[] body) {
        return new ApiCall("POST", path, Map.of(), body, true);
    }

    public ApiCall with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiCall(method, path, more, body, repeatable);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
