package org.sealwell.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final String HEADER = "h".repeat(40);
    private static final String IV = "i".repeat(16);
    private static final String TAG = "t".repeat(22);
    private static final String GOOD = HEADER + ".." + IV + "." + "c".repeat(100) + "." + TAG;

    record Body(@Nullable @Envelope(max = 4_096) String value) {}

    private static boolean accepts(@Nullable String text) {
        return Checks.accepts(new Body(text));
    }

    @Test
    void acceptsTheOuterForm() {
        assertThat(accepts(GOOD)).isTrue();
        assertThat(accepts(null)).isTrue();
    }

    /** All but the one of nothing: what is stored here is a key of 32 bytes, or a body that is padded to 256 and more. */
    @Test
    void acceptsEveryEnvelopeOfTheVectors() throws IOException {
        int count = 0;
        for (JsonNode vector : new ObjectMapper()
                .readTree(Path.of("../../contracts/vectors/envelope.json").toFile())
                .get("vectors")) {
            JsonNode envelope = vector.get("envelope");
            if (vector.path("valid").asBoolean()
                    && !vector.path("plaintext").asText().isEmpty()) {
                assertThat(accepts(envelope.asText())).isTrue();
                count++;
            }
        }
        assertThat(count).isPositive();
    }

    @Test
    void refusesAnyOtherForm() {
        for (String bad : List.of(
                "",
                ".",
                "....",
                GOOD + ".",
                "." + GOOD,
                GOOD + "=",
                " " + GOOD,
                GOOD + "\n",
                GOOD.replace("..", "."),
                GOOD.replace("..", ".k."),
                GOOD.replace("c", "+"),
                GOOD.replace("h", "é"),
                "h".repeat(31) + ".." + IV + ".cccc." + TAG,
                HEADER + ".." + "i".repeat(15) + ".cccc." + TAG,
                HEADER + ".." + "i".repeat(17) + ".cccc." + TAG,
                HEADER + ".." + IV + ".." + TAG,
                HEADER + ".." + IV + ".cccc." + "t".repeat(21),
                HEADER + ".." + IV + ".cccc." + "t".repeat(23),
                HEADER + ".." + IV + ".cc.cc." + TAG)) {
            assertThat(accepts(bad)).as(bad).isFalse();
        }
    }

    @Test
    void refusesWhatIsTooLongByOne() {
        int around = GOOD.length() - 100;
        assertThat(accepts(GOOD.replace("c".repeat(100), "c".repeat(4_096 - around))))
                .isTrue();
        assertThat(accepts(GOOD.replace("c".repeat(100), "c".repeat(4_097 - around))))
                .isFalse();
    }

    @Test
    void neverFailsOnAnyBeginningOfAnEnvelope() {
        for (int end = 0; end < GOOD.length(); end++) {
            assertThat(accepts(GOOD.substring(0, end))).isFalse();
        }
    }
}
