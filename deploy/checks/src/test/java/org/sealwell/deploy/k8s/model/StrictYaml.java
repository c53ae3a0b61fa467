package org.sealwell.deploy.k8s.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads manifests so that nothing is overlooked: what a model does not know is a mistake, as it would be to a server that validates. */
public final class StrictYaml {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new NothingIsKeptAside());

    private StrictYaml() {}

    public static List<ObjectNode> documents(String text) throws IOException {
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(text)) {
            return documents.readAll();
        }
    }

    /** @throws IllegalArgumentException when the model does not know all that is there */
    public static <T> T as(Class<T> model, JsonNode document) {
        return YAML.convertValue(document, model);
    }

    public static Map<String, String> texts(JsonNode object) {
        return YAML.convertValue(object, new TypeReference<>() {});
    }

    /** The models keep what they do not know in a map, for clients that talk with newer servers. */
    private static final class NothingIsKeptAside extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return Boolean.FALSE;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }
    }
}
