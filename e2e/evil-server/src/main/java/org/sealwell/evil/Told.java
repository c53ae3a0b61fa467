package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param status 0 for a connection that breaks instead
 * @param body JSON, or null for none
 * @param raw sent instead of {@code body} when not null: for what is no JSON
 */
public record Told(
        int status, Map<String, String> headers, @Nullable JsonNode body, byte @Nullable [] raw) {
    static final Told NOTHING = empty(0);

    /** An answer with JSON. */
    public static Told json(int status, JsonNode body) {
        return new Told(status, Map.of(), body, null);
    }

    /** An answer without a body. */
    public static Told empty(int status) {
        return new Told(status, Map.of(), null, null);
    }

    /** A problem of the registry. */
    public static Told problem(int status, String type) {
        return json(
                status,
                object().put("type", "urn:sealwell:problem:" + type)
                        .put("title", type)
                        .put("status", status));
    }

    /** Text as it is. */
    public static Told raw(int status, String text) {
        return new Told(status, Map.of(), null, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An empty object, to be filled. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The same with one header more. */
    public Told with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Told(status, more, body, raw);
    }

    /** The same with another body, where it is an object: a copy that {@code change} may change as it likes. */
    public Told but(Consumer<ObjectNode> change) {
        if (!(body instanceof ObjectNode object)) {
            return this;
        }
        ObjectNode copy = object.deepCopy();
        change.accept(copy);
        return new Told(status, headers, copy, raw);
    }
}
