package org.sealwell.client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * An object of exactly the named members. Each reading method gives the member's value or throws {@link
 * ServerLiedException} with {@link Lie#MALFORMED_ANSWER} and the member's place.
 */
public final class Members {
    private final JsonNode object;
    private final String place;

    private Members(JsonNode object, String place) {
        this.object = object;
        this.place = place;
    }

    /** The members of the answer, which must be these and no others. */
    public static Members of(JsonNode node, String... names) {
        return at("", node, names);
    }

    /** The members of the answer in text. */
    public static Members of(byte[] text, String... names) {
        return of(Json.parse(text), names);
    }

    private static Members at(String place, JsonNode node, String... names) {
        if (!node.isObject()) {
            throw Json.malformed(place, "not an object");
        }
        for (String name : names) {
            if (!node.has(name)) {
                throw Json.malformed(place + "/" + name, "missing");
            }
        }
        if (node.size() != names.length) {
            throw Json.malformed(place, "unknown members");
        }
        return new Members(node, place);
    }

    /** A text. */
    public String text(String name) {
        JsonNode value = object.path(name);
        if (!value.isTextual()) {
            throw wrong(name, "not a text");
        }
        return value.textValue();
    }

    /** A text, or null where the protocol says so. */
    public @Nullable String textOrNull(String name) {
        return object.path(name).isNull() ? null : text(name);
    }

    /** An id: 16 bytes in base64url. */
    public String id(String name) {
        String value = text(name);
        if (!Ids.isId(value)) {
            throw wrong(name, "not an id");
        }
        return value;
    }

    /** Bytes in strict base64url. */
    public byte[] bytes(String name, int length) {
        return read(name, value -> Base64Url.decode(value, length));
    }

    /** A text that {@code reader} understands; its IllegalArgumentException is the server's fault. */
    public <T> T read(String name, Function<String, T> reader) {
        try {
            return reader.apply(text(name));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw wrong(name, "not of its form");
        }
    }

    /** The same, or null where the protocol says so. */
    public <T> @Nullable T readOrNull(String name, Function<String, T> reader) {
        return object.path(name).isNull() ? null : read(name, reader);
    }

    /** A whole number, not negative. */
    public long number(String name) {
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw wrong(name, "not a whole number");
        }
        return value.longValue();
    }

    /** A whole number, or null where the protocol says so. */
    public @Nullable Long numberOrNull(String name) {
        return object.path(name).isNull() ? null : (Long) number(name);
    }

    /** True or false. */
    public boolean flag(String name) {
        JsonNode value = object.path(name);
        if (!value.isBoolean()) {
            throw wrong(name, "neither true nor false");
        }
        return value.booleanValue();
    }

    /** True or false, or null where the protocol says so. */
    public @Nullable Boolean flagOrNull(String name) {
        return object.path(name).isNull() ? null : (Boolean) flag(name);
    }

    /** Whatever is there, null included. */
    public JsonNode node(String name) {
        return object.path(name);
    }

    /** An object of exactly the named members. */
    public Members members(String name, String... names) {
        return at(place + "/" + name, object.path(name), names);
    }

    /** A list of objects of exactly the named members. */
    public List<Members> list(String name, String... names) {
        List<Members> list = new ArrayList<>();
        for (JsonNode element : array(name)) {
            list.add(at(place + "/" + name + "/" + list.size(), element, names));
        }
        return list;
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        List<String> list = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isTextual()) {
                throw wrong(name, "not a list of texts");
            }
            list.add(element.textValue());
        }
        return List.copyOf(list);
    }

    /** A list of anything. */
    public Iterable<JsonNode> array(String name) {
        JsonNode value = object.path(name);
        if (!value.isArray()) {
            throw wrong(name, "not a list");
        }
        return value;
    }

    /** The names that are there. */
    public Iterator<String> names() {
        return object.fieldNames();
    }

    /** The error for a member that is well-typed and still cannot be. */
    public ServerLiedException wrong(String name, String what) {
        return Json.malformed(place + "/" + name, what);
    }
}
