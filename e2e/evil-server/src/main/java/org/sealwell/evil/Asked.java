package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived.
 *
 * @param path without the query
 * @param query decoded
 * @param headers by name in any case
 * @param body the JSON, or a missing node
 */
public record Asked(String method, String path, Map<String, String> query, Map<String, String> headers, JsonNode body) {
    static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new TreeMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    /** The body's text member. */
    public String text(String name) {
        return body.path(name).asText();
    }

    /** A header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A number of the query. */
    public long number(String name, long otherwise) {
        String number = query.get(name);
        return number == null ? otherwise : Long.parseLong(number);
    }

    /** Whether the body has these members, and no others but the optional ones. */
    public boolean has(Set<String> required, Set<String> optional) {
        if (!body.isObject() || !required.stream().allMatch(body::has)) {
            return false;
        }
        for (var names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!required.contains(name) && !optional.contains(name)) {
                return false;
            }
        }
        return true;
    }
}
