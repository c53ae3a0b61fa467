package org.sealwell.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives a document's components names that do not clash with those taken already, and lets every reference follow. */
final class Renaming {
    /** Referred to by bare name elsewhere, and the same in every service. */
    private static final Set<String> SHARED = Set.of("securitySchemes");

    private final String service;
    private final ObjectNode taken;
    private final ObjectNode document;
    private final Map<String, String> references = new HashMap<>();

    Renaming(String service, ObjectNode taken, ObjectNode document) {
        this.service = service;
        this.taken = taken;
        this.document = document.deepCopy();
    }

    ObjectNode apply() {
        while (findClashes()) {
            // What refers to a component that gets another name is not what it was either.
        }
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            rename(kind.getKey(), (ObjectNode) kind.getValue());
        }
        follow(document);
        return document;
    }

    private boolean findClashes() {
        boolean found = false;
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                found |= !SHARED.contains(kind.getKey())
                        && clashes(kind.getKey(), component.getKey(), component.getValue());
            }
        }
        return found;
    }

    private boolean clashes(String kind, String name, JsonNode content) {
        String reference = reference(kind, name);
        JsonNode other = taken.path(kind).path(name);
        boolean same = other.equals(content) && !refersToRenamed(content);
        return !other.isMissingNode()
                && !same
                && references.putIfAbsent(reference, reference(kind, newName(name))) == null;
    }

    private boolean refersToRenamed(JsonNode content) {
        return content.findValuesAsText("$ref").stream().anyMatch(references::containsKey);
    }

    private void rename(String kind, ObjectNode components) {
        for (String name :
                Set.copyOf(components.propertyStream().map(Map.Entry::getKey).toList())) {
            if (references.containsKey(reference(kind, name))) {
                components.set(newName(name), components.remove(name));
            }
        }
    }

    private void follow(JsonNode node) {
        if (node instanceof ObjectNode object && object.get("$ref") instanceof TextNode reference) {
            object.put("$ref", references.getOrDefault(reference.textValue(), reference.textValue()));
        }
        node.forEach(this::follow);
    }

    private String newName(String name) {
        return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + name;
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }
}
