package org.sealwell.e2e.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Every operation that the services' documents describe, each with the same text wherever one may stand. */
final class Operations {

    private static final Path DOCUMENTS = Path.of("..", "contracts", "openapi");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Operations() {}

    static List<Operation> with(String text) {
        try (Stream<Path> documents = Files.list(DOCUMENTS)) {
            List<Operation> all = new ArrayList<>();
            for (Path document : documents.sorted().toList()) {
                JsonNode api = JSON.readTree(document.toFile());
                api.path("paths").properties().forEach(path -> addAll(api, path.getKey(), path.getValue(), text, all));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addAll(JsonNode api, String path, JsonNode methods, String text, List<Operation> all) {
        String filled = path.replaceAll("\\{[^}]+}", text) + "?note=" + text;
        methods.properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> all.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT), filled, body(api, method.getValue(), text))));
    }

    /** Every member that the body may have, holding the text; null where there is no body. */
    private static String body(JsonNode api, JsonNode operation, String text) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return null;
        }
        ObjectNode body = JSON.createObjectNode();
        String reference = schema.path("$ref").asText("#/none").substring(1);
        api.at(reference).path("properties").fieldNames().forEachRemaining(name -> body.put(name, text));
        return body.toString();
    }

    /** One call. */
    record Operation(String method, String path, String body) {}
}
