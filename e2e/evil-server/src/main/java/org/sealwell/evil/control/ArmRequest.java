package org.sealwell.evil.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * To whom an attack is done.
 *
 * @param victim the address of the person whose client is under test
 * @param other the address of another person on the server
 * @param items ids by their names in the scene
 */
record ArmRequest(String victim, String other, Map<String, String> items) {
    static final String SHAPE = "the body must be {\"victim\": address, \"other\": address,"
            + " \"items\": {\"first\": id, \"second\": id, \"deleted\": id}}";

    static Optional<ArmRequest> read(JsonNode body) {
        JsonNode items = body.path("items");
        if (!body.path("victim").isTextual() || !body.path("other").isTextual() || !items.isObject()) {
            return Optional.empty();
        }
        Map<String, String> ids = new TreeMap<>();
        items.properties()
                .forEach(item -> ids.put(item.getKey(), item.getValue().asText()));
        return Optional.of(
                new ArmRequest(body.path("victim").asText(), body.path("other").asText(), ids));
    }
}
