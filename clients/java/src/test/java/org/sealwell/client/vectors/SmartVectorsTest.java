package org.sealwell.client.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.FileKey;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.smart.SmartHealthLink;

/** The vectors of SMART Health Links. */
class SmartVectorsTest {

    @TestFactory
    Stream<DynamicTest> links() {
        return tests("smart-link", SmartVectorsTest::link);
    }

    @TestFactory
    Stream<DynamicTest> files() {
        return tests("smart-file", SmartVectorsTest::file);
    }

    private static Stream<DynamicTest> tests(String file, Consumer<JsonNode> check) {
        return VectorFile.read(file).stream()
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> check.accept(vector)));
    }

    private static void link(JsonNode vector) {
        if (!vector.path("valid").asBoolean()) {
            assertThatThrownBy(() -> SmartHealthLink.parse(text(vector, "text")))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        SmartHealthLink link = SmartHealthLink.parse(text(vector, "text"));
        assertThat(link.url()).hasToString(text(vector, "url"));
        assertThat(Base64Url.encode(link.key().copyBytes())).isEqualTo(text(vector, "key"));
        assertThat(
                        link.expiresAt() == null
                                ? "null"
                                : Long.toString(link.expiresAt().getEpochSecond()))
                .isEqualTo(vector.path("exp").toString());
        assertThat(new StringBuilder()
                        .append(link.flags().longTerm() ? "L" : "")
                        .append(link.flags().passcode() ? "P" : "")
                        .append(link.flags().direct() ? "U" : ""))
                .hasToString(text(vector, "flag"));
        assertThat(link.label()).isEqualTo(text(vector, "label"));
        assertThat(SmartHealthLink.parse(link.text())).isEqualTo(link);
    }

    private static void file(JsonNode vector) {
        FileKey key = new FileKey(Secret.copyOf(Base64Url.decode(text(vector, "key"))));
        if (!vector.path("valid").asBoolean()) {
            assertThatThrownBy(() -> key.open(text(vector, "jwe")))
                    .isInstanceOfSatisfying(
                            ServerLiedException.class,
                            lied -> assertThat(lied.lie().name()).isEqualTo(text(vector, "reason")));
            return;
        }
        FileKey.Opened opened = key.open(text(vector, "jwe"));
        assertThat(opened.contentType()).isEqualTo(text(vector, "contentType"));
        assertThat(new String(opened.content(), UTF_8)).isEqualTo(text(vector, "plaintext"));
    }

    private static String text(JsonNode vector, String name) {
        return vector.path(name).asText();
    }
}
