package org.sealwell.client.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.json.Members;
import org.sealwell.client.pins.ActivityPin;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.vectors.VectorFile;

/** The activity against the committed vectors. */
class ActivityVectorsTest {

    @TestFactory
    Stream<DynamicTest> activity() {
        return VectorFile.read("activity").stream()
                .map(vector -> DynamicTest.dynamicTest(vector.path("name").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        if (vector.path("valid").asBoolean()) {
            assertThat(read(vector).head().code()).isEqualTo(vector.path("code").asText());
            return;
        }
        assertThatThrownBy(() -> read(vector)).isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(
                        lied.lie().name())
                .isEqualTo(vector.path("reason").asText()));
    }

    private static ActivityPage read(JsonNode vector) {
        ActivityPage page = ActivityPage.of(Members.of(vector.path("answer"), "head", "oldest", "entries", "previous"));
        new ActivityChain(vector.path("accountId").asText()).requireSound(page, page.head());
        ActivityPin pin = pin(vector.path("pinned"));
        ActivityChain.requireNotBehind(page.head(), pin);
        ActivityChain.requirePinnedOn(page, pin);
        return page;
    }

    private static ActivityPin pin(JsonNode pinned) {
        return pinned.isNull()
                ? ActivityPin.NOTHING
                : new ActivityPin(
                        pinned.path("number").asLong(), pinned.path("hash").asText());
    }
}
