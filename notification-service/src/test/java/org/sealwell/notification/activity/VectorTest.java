package org.sealwell.notification.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The service hashes as {@code contracts/vectors/activity.json} says that clients do. */
class VectorTest {

    @Test
    void hashesLikeItsReaders() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(Path.of("..", "contracts", "vectors", "activity.json").toFile())
                .path("vectors");
        int checked = 0;
        for (JsonNode vector : vectors) {
            if (vector.path("valid").asBoolean()) {
                checked += check(vector.path("accountId").asText(), vector.path("answer"));
            }
        }
        assertThat(checked).isGreaterThan(5);
    }

    private static int check(String account, JsonNode answer) {
        JsonNode entries = answer.path("entries");
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            String before = entries.path(i + 1)
                    .path("hash")
                    .asText(answer.path("previous").asText());
            Happening happening = new Happening(
                    entry.path("kind").asText(),
                    entry.path("subject").isNull()
                            ? null
                            : entry.path("subject").asText(),
                    entry.path("count").isNull() ? null : entry.path("count").asLong());
            assertThat(entry.path("hash").asText())
                    .isEqualTo(ActivityChain.hash(
                            account,
                            entry.path("number").asLong(),
                            before,
                            entry.path("at").asLong(),
                            happening));
        }
        return entries.size();
    }
}
