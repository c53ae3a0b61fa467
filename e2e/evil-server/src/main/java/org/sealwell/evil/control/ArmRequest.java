package org.sealwell.evil.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.attack.Scene;
import org.sealwell.evil.attack.SceneException;

/**
 * To whom an attack is done.
 *
 * @param victim the address of the person whose client is under test
 * @param other the address of another person on the server
 * @param items ids by their names in the scene
 * @param links the same of what is shared
 */
record ArmRequest(String victim, String other, Map<String, String> items, Map<String, String> links) {
    static final String SHAPE = "the body must be {\"victim\": address, \"other\": address,"
            + " \"items\": {\"first\": id, \"second\": id, \"deleted\": id},"
            + " \"links\": {\"guarded\": id, \"unguarded\": id, \"smart\": id, \"direct\": id}}";

    static Optional<ArmRequest> read(JsonNode body) {
        JsonNode items = body.path("items");
        JsonNode links = body.path("links");
        if (!body.path("victim").isTextual()
                || !body.path("other").isTextual()
                || !items.isObject()
                || !links.isObject()) {
            return Optional.empty();
        }
        return Optional.of(
                new ArmRequest(body.path("victim").asText(), body.path("other").asText(), ids(items), ids(links)));
    }

    private static Map<String, String> ids(JsonNode named) {
        Map<String, String> ids = new TreeMap<>();
        named.properties().forEach(one -> ids.put(one.getKey(), one.getValue().asText()));
        return ids;
    }

    /** @throws SceneException when it is not the scene that the attacks are made for */
    Scene scene(EvilServer server) {
        return new Scene(server, victim, other, items, links);
    }
}
