package org.sealwell.client.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Reading and writing JSON text. */
public final class Json {
    /** Repeated names, trailing text and deep nesting are refused. */
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(64 << 20)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // 1.50 stays 1.50: in FHIR the digits tell the precision (R4, 2.24.0.1).
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return STRICT.createObjectNode();
    }

    /** UTF-8 without white space. */
    public static byte[] bytes(JsonNode node) {
        try {
            return STRICT.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /**
     * The tree of an answer.
     *
     * @throws ServerLiedException {@link Lie#MALFORMED_ANSWER}
     */
    public static JsonNode parse(byte[] text) {
        try (JsonParser parser = SlicedTexts.over(STRICT.createParser(text), text)) {
            JsonNode tree = STRICT.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw malformed("", "no JSON");
            }
            return tree;
        } catch (IOException e) {
            throw malformed("", "no JSON: " + e.getClass().getSimpleName());
        }
    }

    /**
     * The tree of text that the application gave.
     *
     * @throws IllegalArgumentException when it is not JSON
     */
    public static JsonNode parseOwn(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    /** The tree as an object of the application. */
    public static <T> T as(JsonNode node, Class<T> type) {
        try {
            return STRICT.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the content is not a " + type.getSimpleName(), e);
        }
    }

    /** The object of the application as a tree. */
    public static JsonNode of(Object value) {
        return STRICT.valueToTree(value);
    }

    static ServerLiedException malformed(String pointer, String what) {
        return new ServerLiedException(
                Lie.MALFORMED_ANSWER, (pointer.isEmpty() ? "the answer" : pointer) + ": " + what);
    }
}
