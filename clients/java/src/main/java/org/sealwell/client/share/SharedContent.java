package org.sealwell.client.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** What a visitor sees: a title, and records without their ids or their past. */
public record SharedContent(String title, List<Item> items) {

    /** One record of it. */
    public record Item(String collection, JsonNode content) {
        public Item {
            Objects.requireNonNull(collection, "collection is null");
            Objects.requireNonNull(content, "content is null");
        }

        @Override
        public String toString() {
            return "Item[redacted]";
        }
    }

    public SharedContent {
        Objects.requireNonNull(title, "title is null");
        items = List.copyOf(items);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("title", title);
        ArrayNode array = json.putArray("items");
        items.forEach(
                item -> array.addObject().put("collection", item.collection()).set("content", item.content()));
        return json;
    }

    /** Members that a newer client has added are passed over; what is not of this form was sealed by no client. */
    static SharedContent read(byte[] plaintext) {
        JsonNode json = Json.parse(plaintext);
        List<Item> items = new ArrayList<>();
        for (JsonNode item : json.path("items")) {
            requireForm(item.path("collection").isTextual() && item.has("content"));
            items.add(new Item(item.path("collection").textValue(), item.path("content")));
        }
        requireForm(json.path("title").isTextual() && json.path("items").isArray());
        return new SharedContent(json.path("title").textValue(), items);
    }

    private static void requireForm(boolean fits) {
        if (!fits) {
            throw new ServerLiedException(Lie.MALFORMED_ANSWER, "what is shared is not of the protocol's form");
        }
    }

    @Override
    public String toString() {
        return "SharedContent[redacted]";
    }
}
