package org.sealwell.client.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.json.Json;

/**
 * A record to be put: a new one, or the next revision of one that was read.
 *
 * @param id 22 characters of base64url, or null for a new record
 * @param basedOn the revision it was made from, 0 for a new record; if the vault has another by then, that is a conflict
 * @param collection e.g. {@code Observation}; cannot change later
 * @param content any JSON
 * @param fields values to be found by, by field name
 */
public record RecordDraft(
        @Nullable String id, long basedOn, String collection, JsonNode content, Map<String, List<String>> fields) {
    public RecordDraft {
        if (id != null) {
            Ids.require(id);
        }
        Objects.requireNonNull(collection, "collection is null");
        Objects.requireNonNull(content, "content is null");
        if (collection.isBlank()) {
            throw new IllegalArgumentException("collection is blank");
        }
        TreeMap<String, List<String>> copy = new TreeMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }

    /** A new record with JSON content. */
    public static RecordDraft of(String collection, JsonNode content) {
        return new RecordDraft(null, 0, collection, content, Map.of());
    }

    /** A new record with JSON text as content. */
    public static RecordDraft of(String collection, String json) {
        return of(collection, Json.parseOwn(json));
    }

    /** A new record with an object of the application as content, through Jackson. */
    public static RecordDraft ofObject(String collection, Object content) {
        return of(collection, Json.of(content));
    }

    /** The same, found also by this value. */
    public RecordDraft index(IndexField field, String value) {
        Map<String, List<String>> more = new TreeMap<>(fields);
        List<String> values = new ArrayList<>(more.getOrDefault(field.name(), List.of()));
        if (!values.contains(value)) {
            values.add(value);
        }
        more.put(field.name(), values);
        return new RecordDraft(id, basedOn, collection, content, more);
    }

    /** Contents are a person's health: they are not printed. */
    @Override
    public String toString() {
        return "RecordDraft[" + (id == null ? "new" : id) + ", redacted]";
    }
}
