package org.sealwell.client.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealwell.client.json.Json;

/**
 * A record as it was read, opened and verified.
 *
 * @param id 22 characters of base64url
 * @param collection e.g. {@code Observation}
 * @param revision from 1
 * @param content JSON
 * @param fields values it is found by, by field name
 */
public record HealthRecord(
        String id, String collection, long revision, JsonNode content, Map<String, List<String>> fields) {
    public HealthRecord {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(collection, "collection is null");
        Objects.requireNonNull(content, "content is null");
        fields = Map.copyOf(fields);
    }

    /** The content as an object of the application, through Jackson. */
    public <T> T as(Class<T> type) {
        return Json.as(content, type);
    }

    /** The content as JSON text. */
    public String json() {
        return content.toString();
    }

    /** The values of a field; empty without any. */
    public List<String> values(IndexField field) {
        return fields.getOrDefault(field.name(), List.of());
    }

    /** A draft of the next revision with another content and the same fields. */
    public RecordDraft edit(JsonNode next) {
        return new RecordDraft(id, revision, collection, next, fields);
    }

    /** A draft of the next revision with JSON text as content and the same fields. */
    public RecordDraft edit(String json) {
        return edit(Json.parseOwn(json));
    }

    /** Contents are a person's health: they are not printed. */
    @Override
    public String toString() {
        return "HealthRecord[" + id + ", " + revision + ", redacted]";
    }
}
