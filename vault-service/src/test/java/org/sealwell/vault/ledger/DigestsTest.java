package org.sealwell.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DigestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path VECTORS = Path.of("../contracts/vectors/commit-chain.json");

    @TestFactory
    List<DynamicTest> agreesWithTheVectors() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode vector : JSON.readTree(VECTORS.toFile()).get("vectors")) {
            if (vector.get("valid").asBoolean()) {
                vector.get("commits")
                        .forEach(commit -> tests.add(DynamicTest.dynamicTest(
                                vector.get("name").asText() + ", "
                                        + commit.get("n").asText(),
                                () -> assertThat(Digests.of(changes(commit)))
                                        .isEqualTo(commit.get("digest").asText()))));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    @Test
    void aPrunedChangeCountsByItsDigest() {
        Change whole = Change.whole("put", "i", 1, "c", "k", "b", List.of("t"));
        Change pruned = new Change("put", "i", 1, "c", null, null, null, Digests.of(whole), 3L);
        assertThat(Digests.of(List.of(pruned, whole))).isEqualTo(Digests.of(List.of(whole, whole)));
    }

    private static List<Change> changes(JsonNode commit) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : commit.get("changes")) {
            changes.add(JSON.treeToValue(change, Change.class));
        }
        return changes;
    }
}
