package org.sealwell.client.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.crypto.Hex;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.vectors.VectorFile;

/** Signatures of beacons, and what they open, against the committed vectors. */
class TimeLockVectorsTest {

    @TestFactory
    Stream<DynamicTest> timeLock() {
        List<JsonNode> vectors = VectorFile.read("time-lock");
        assertThat(vectors).isNotEmpty();
        return vectors.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.path("name").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        if (!vector.path("valid").asBoolean()) {
            assertThatThrownBy(() -> use(vector)).isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(
                            lied.lie().name())
                    .isEqualTo(vector.path("reason").asText()));
        } else if (vector.has("lock")) {
            assertThat(use(vector)).isEqualTo(secret(vector, "key"));
            assertThat(timeLock(vector).lock(secret(vector, "key"), secret(vector, "t")))
                    .isEqualTo(vector.path("lock").asText());
        } else {
            use(vector);
        }
    }

    /** The key, or an empty one where there is only a signature to be checked. */
    private static Secret use(JsonNode vector) {
        TimeLock timeLock = timeLock(vector);
        String signature = vector.path("signature").asText();
        if (vector.has("lock")) {
            return timeLock.open(vector.path("lock").asText(), signature);
        }
        timeLock.beacon().verify(timeLock.round(), signature);
        return Secret.copyOf(new byte[0]);
    }

    private static TimeLock timeLock(JsonNode vector) {
        Beacon beacon =
                switch (vector.path("beacon").asText()) {
                    case "quicknet" -> Beacon.QUICKNET;
                    case "development" -> Beacon.DEVELOPMENT;
                    default -> throw new IllegalArgumentException("another beacon");
                };
        return new TimeLock(beacon, vector.path("round").asLong());
    }

    private static Secret secret(JsonNode vector, String member) {
        return Secret.copyOf(Hex.decode(vector.path(member).asText(), 16));
    }
}
