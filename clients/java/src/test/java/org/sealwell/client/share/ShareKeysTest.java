package org.sealwell.client.share;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.share.ShareAccess.Outcome;
import org.sealwell.client.vectors.VectorFile;

/** What this client derives from a link, against the vectors. */
class ShareKeysTest {

    @TestFactory
    Stream<DynamicTest> deriveWhatTheVectorsSay() {
        return VectorFile.read("share").stream()
                .filter(vector -> vector.has("linkKey"))
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> derive(vector)));
    }

    @TestFactory
    Stream<DynamicTest> openTheLogAsTheVectorsSay() {
        return VectorFile.read("share").stream()
                .filter(vector -> vector.has("agree"))
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> open(vector)));
    }

    private static void open(JsonNode vector) {
        JsonNode jwk = vector.path("agree");
        KeyPair agree = KeyPair.of(text(jwk, "x"), text(jwk, "y"), text(jwk, "d"));
        if (vector.path("valid").asBoolean()) {
            byte[] opened = agree.open(text(vector, "sealed"));
            assertThat(opened).hasSize(256);
            assertThat(new String(opened, UTF_8).stripTrailing()).isEqualTo(text(vector, "plaintext"));
            assertThat(ShareAccess.read(text(vector, "s"), 1, opened).outcome()).isEqualTo(Outcome.WRONG_PASSWORD);
        } else {
            assertThatThrownBy(() -> ShareAccess.read(text(vector, "s"), 1, agree.open(text(vector, "sealed"))))
                    .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                            .isEqualTo(Lie.ENVELOPE_REFUSED));
        }
    }

    private static void derive(JsonNode vector) {
        Secret passwordKey = vector.has("passwordKey") ? secret(vector, "passwordKey") : null;
        try (ShareKeys keys = new ShareKeys(secret(vector, "linkKey"), passwordKey);
                EnvelopeKey content = keys.content(Base64Url.decode(text(vector, "serverHalf")))) {
            assertThat(Base64Url.encode(keys.linkProof())).isEqualTo(text(vector, "linkProof"));
            assertThat(keys.linkProofHash()).isEqualTo(text(vector, "linkProofHash"));
            if (passwordKey != null) {
                assertThat(Base64Url.encode(keys.passwordProof())).isEqualTo(text(vector, "passwordProof"));
                assertThat(keys.passwordProofHash()).isEqualTo(text(vector, "passwordProofHash"));
            }
            String context = Contexts.share(text(vector, "shareId"));
            if (vector.path("valid").asBoolean()) {
                byte[] opened = content.open(context, text(vector, "content"));
                assertThat(new String(opened, UTF_8).stripTrailing()).isEqualTo(text(vector, "plaintext"));
                assertThat(SharedContent.read(opened).title()).isEqualTo("Allergies");
            } else {
                assertThatThrownBy(() -> content.open(context, text(vector, "content")))
                        .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                                .isEqualTo(Lie.ENVELOPE_REFUSED));
            }
        }
    }

    private static Secret secret(JsonNode vector, String name) {
        return Secret.copyOf(Base64Url.decode(text(vector, name)));
    }

    private static String text(JsonNode vector, String name) {
        return vector.path(name).asText();
    }
}
