package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A circle on its way to its owner, to be changed.
 *
 * @param answer the whole of it
 */
record ToldCircle(SceneCircle circle, ObjectNode answer) {

    /** Who is confirmed. */
    ObjectNode ben() {
        return contact(circle.ben());
    }

    /** Who has accepted. */
    ObjectNode dora() {
        return contact(circle.dora());
    }

    ArrayNode contacts() {
        return (ArrayNode) answer.path("guardians");
    }

    ObjectNode set() {
        return (ObjectNode) answer.path("set");
    }

    private ObjectNode contact(String id) {
        for (JsonNode contact : contacts()) {
            if (contact.path("id").asText().equals(id)) {
                return (ObjectNode) contact;
            }
        }
        throw new IllegalStateException("a scene has its contacts");
    }
}
