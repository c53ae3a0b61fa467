package org.sealwell.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts several OpenAPI documents into one: paths side by side, operations tagged with their service, and components that share a name but not
 * their content told apart by the service's name in front.
 */
final class Merge {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode tags;
    private final Set<String> operationIds = new HashSet<>();

    private Merge() {
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Sealwell").put("version", "1");
        tags = merged.putArray("tags");
        paths = merged.putObject("paths");
        components = merged.putObject("components");
    }

    /** The one document. A service without a document is named in {@code x-sealwell-missing}. */
    static ObjectNode of(List<Part> parts) {
        Merge merge = new Merge();
        for (Part part : parts) {
            part.document().ifPresentOrElse(document -> merge.add(part, document), () -> merge.miss(part.service()));
        }
        return merge.merged;
    }

    private void miss(String service) {
        merged.withArray("x-sealwell-missing").add(service);
    }

    private void add(Part part, ObjectNode document) {
        tags.addObject().put("name", part.service()).put("description", text(document.at("/info/description")));
        ObjectNode told = new Renaming(part.service(), components, document).apply();
        addComponents(told.path("components"));
        for (Map.Entry<String, JsonNode> path : told.path("paths").properties()) {
            addPath(part, path.getKey(), path.getValue());
        }
    }

    private void addComponents(JsonNode told) {
        for (Map.Entry<String, JsonNode> kind : told.properties()) {
            ObjectNode all = components.withObjectProperty(kind.getKey());
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                all.set(component.getKey(), component.getValue());
            }
        }
    }

    private void addPath(Part part, String path, JsonNode item) {
        if (!path.equals(part.prefix()) && !path.startsWith(part.prefix() + "/")) {
            return;
        }
        for (Map.Entry<String, JsonNode> operation : item.properties()) {
            if (METHODS.contains(operation.getKey()) && operation.getValue() instanceof ObjectNode object) {
                claim(part.service(), object);
            }
        }
        paths.set(path, item);
    }

    private void claim(String service, ObjectNode operation) {
        operation.putArray("tags").add(service);
        String id = text(operation.path("operationId"));
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", service + "." + id);
        }
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : "";
    }
}
