package org.sealwell.deploy.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sealwell.deploy.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A Compose file with what its anchors stand for in their places. */
record ComposeFile(ObjectNode root) {

    static ComposeFile read() {
        return parse(Repository.text(Repository.ROOT.resolve("deploy/compose.yaml")));
    }

    static ComposeFile parse(String text) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ComposeFile(new ObjectMapper().valueToTree(read));
    }

    Map<String, JsonNode> services() {
        return named("services");
    }

    /** What stands below a key of the file itself. */
    Map<String, JsonNode> named(String key) {
        Map<String, JsonNode> all = new TreeMap<>();
        root.path(key).properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** The names that a service uses of a kind: listed, described with their source, or keys. */
    static List<String> used(JsonNode service, String kind) {
        JsonNode node = service.path(kind);
        if (node.isObject()) {
            return node.propertyStream().map(Map.Entry::getKey).toList();
        }
        return elements(node)
                .map(one -> one.isTextual() ? one.asText() : one.path("source").asText())
                .toList();
    }

    static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
