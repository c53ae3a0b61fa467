package org.sealwell.client.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.vectors.VectorFile;

/** Time capsules against the committed vectors. */
class CapsuleVectorsTest {
    private static final Beacon BEACON = Beacon.DEVELOPMENT;

    @TestFactory
    Stream<DynamicTest> capsule() {
        return VectorFile.read("capsule").stream()
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        Runnable step =
                switch (text(vector, "step")) {
                    case "check" -> () -> lock(vector);
                    case "open" -> () -> open(vector);
                    case "file" -> () -> file(vector);
                    default -> throw new IllegalArgumentException("there is a new step");
                };
        if (vector.path("valid").asBoolean()) {
            step.run();
        } else if (text(vector, "step").equals("file")) {
            assertThatIllegalArgumentException().isThrownBy(step::run);
        } else {
            assertThatThrownBy(step::run).isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(
                            lied.lie().name())
                    .isEqualTo(text(vector, "reason")));
        }
    }

    private static void lock(JsonNode vector) {
        long round = vector.path("round").asLong();
        new ToldCapsule(
                        text(vector, "capsule"),
                        "",
                        "",
                        BEACON.chain(),
                        round,
                        text(vector, "lock"),
                        BEACON.timeOf(round),
                        Duration.ofSeconds(vector.path("waitSeconds").asLong()),
                        1)
                .requireLockedBy(secret(vector, "rk"), BEACON);
        assertThat(CapsuleKeys.timed(secret(vector, "rk"), text(vector, "capsule")))
                .isEqualTo(secret(vector, "timed"));
    }

    private static void open(JsonNode vector) {
        TimeLock until = new TimeLock(BEACON, vector.path("round").asLong());
        Secret half = secret(vector, "half");
        Secret timed = until.open(text(vector, "lock"), text(vector, "signature"));
        Secret key = CapsuleKeys.key(timed, half);
        String context = Contexts.byCapsule(text(vector, "account"), text(vector, "capsule"));
        assertThat(KeyWrap.open(key, context, text(vector, "wrap"))).isEqualTo(secret(vector, "rk"));
        assertThat(timed).isEqualTo(secret(vector, "timed"));
        assertThat(key).isEqualTo(secret(vector, "key"));
        assertThat(context).isEqualTo(text(vector, "context"));
        assertThat(CapsuleKeys.proof(half)).isEqualTo(text(vector, "proof"));
        assertThat(CapsuleKeys.proofHash(half)).isEqualTo(text(vector, "proofHash"));
    }

    private static void file(JsonNode vector) {
        CapsuleFile file = CapsuleFile.read(text(vector, "file"), BEACON);
        assertThat(file.accountId()).isEqualTo(text(vector, "account"));
        assertThat(file.capsuleId()).isEqualTo(text(vector, "capsule"));
        assertThat(file.half()).isEqualTo(secret(vector, "half"));
        assertThat(file.text(BEACON)).isEqualTo(text(vector, "file").replaceAll("\\s", ""));
    }

    private static Secret secret(JsonNode vector, String name) {
        return Secret.copyOf(Base64.getUrlDecoder().decode(text(vector, name)));
    }

    private static String text(JsonNode vector, String name) {
        return vector.path(name).asText();
    }
}
