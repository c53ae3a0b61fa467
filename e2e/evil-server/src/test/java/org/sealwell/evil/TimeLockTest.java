package org.sealwell.evil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lock of the server's that is not sound would be noticed as such, and not as the lie that it is. */
class TimeLockTest {
    private static final Path VECTORS = Path.of("..", "..", "contracts", "vectors", "time-lock.json");

    static Stream<JsonNode> ofTheDevelopmentBeacon() throws IOException {
        JsonNode vectors = new ObjectMapper().readTree(VECTORS.toFile()).path("vectors");
        return StreamSupport.stream(vectors.spliterator(), false)
                .filter(vector -> vector.path("valid").asBoolean())
                .filter(vector -> vector.path("beacon").asText().equals("development"));
    }

    @ParameterizedTest
    @MethodSource("ofTheDevelopmentBeacon")
    void signsAndLocksAsTheBeaconDoes(JsonNode vector) {
        long round = vector.path("round").asLong();
        if (vector.has("signature")) {
            assertThat(DevelopmentBeacon.signature(round))
                    .isEqualTo(vector.path("signature").asText());
        }
        if (vector.has("t")) {
            assertThat(TimeLock.lock(hex(vector, "key"), hex(vector, "t"), round))
                    .isEqualTo(vector.path("lock").asText());
        }
    }

    private static byte[] hex(JsonNode vector, String name) {
        return HexFormat.of().parseHex(vector.path(name).asText());
    }
}
