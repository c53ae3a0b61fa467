package org.sealwell.client.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.vectors.VectorFile;

/** What people read to each other, against the committed vectors. */
class SafetyWordsVectorsTest {

    @TestFactory
    Stream<DynamicTest> safetyWords() {
        return VectorFile.read("safety-words").stream()
                .map(vector -> DynamicTest.dynamicTest(vector.path("name").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        List<String> words = List.of(vector.path("words").asText().split(" ", -1));
        assertThat(words).hasSize(6);
        if (vector.path("valid").asBoolean()) {
            assertThat(of(vector)).isEqualTo(words);
        } else {
            assertThat(of(vector)).isNotEqualTo(words);
        }
    }

    private static List<String> of(JsonNode vector) {
        String account = vector.path("account").asText();
        return vector.path("kind").asText().equals("guardian")
                ? SafetyWords.ofContact(account, key(vector, "sign"), key(vector, "agree"))
                : SafetyWords.ofRequest(account, vector.path("request").asText(), key(vector, "key"));
    }

    private static PublicKey key(JsonNode vector, String name) {
        JsonNode jwk = vector.path(name);
        return new PublicKey(jwk.path("x").asText(), jwk.path("y").asText());
    }
}
