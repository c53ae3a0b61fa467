package org.sealwell.client.vectors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.Hmac;
import org.sealwell.client.crypto.PasswordKdf;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Credential;
import org.sealwell.client.problem.ServerLiedException;

/** The vectors of shares against the protocol's section 7, step by step. */
class ShareVectorsTest {

    @TestFactory
    Stream<DynamicTest> contents() {
        return VectorFile.read("share").stream()
                .filter(vector -> vector.has("linkKey"))
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> content(vector)));
    }

    @TestFactory
    Stream<DynamicTest> notes() {
        return VectorFile.read("share").stream()
                .filter(vector -> vector.has("note"))
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> note(vector)));
    }

    private static void content(JsonNode vector) {
        byte[] linkProof = Hkdf.derive(Secret.copyOf(bytes(vector, "linkKey")), "sw1/share-open")
                .copyBytes();
        assertThat(Base64Url.encode(linkProof)).isEqualTo(text(vector, "linkProof"));
        assertThat(Base64Url.encode(Digest.of(linkProof))).isEqualTo(text(vector, "linkProofHash"));
        byte[] input = bytes(vector, "linkKey");
        if (vector.has("password")) {
            input = withPassword(vector, input);
        }
        Secret pseudoRandomKey = Secret.copyOf(Hmac.of(Secret.copyOf(bytes(vector, "serverHalf")), input));
        byte[] contentKey = Hmac.of(pseudoRandomKey, "sw1/share".getBytes(US_ASCII), new byte[] {1});
        assertThat(Base64Url.encode(contentKey)).isEqualTo(text(vector, "contentKey"));
        assertThat(text(vector, "contentContext"))
                .isEqualTo("{\"v\":1,\"p\":\"share\",\"s\":\"" + text(vector, "shareId") + "\"}");
        opens(vector, Secret.copyOf(contentKey), "contentContext", "content");
    }

    private static byte[] withPassword(JsonNode vector, byte[] link) {
        Secret passwordKey = PasswordKdf.root(
                text(vector, "password").toCharArray(),
                bytes(vector, "salt"),
                Credential.readKdf(
                        Members.of(JsonNodeFactory.instance.objectNode().set("kdf", vector.path("kdf")), "kdf"),
                        "kdf"));
        assertThat(Base64Url.encode(passwordKey.copyBytes())).isEqualTo(text(vector, "passwordKey"));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(link);
        both.writeBytes(passwordKey.copyBytes());
        byte[] proof = Hkdf.derive(Secret.copyOf(both.toByteArray()), "sw1/share-password")
                .copyBytes();
        assertThat(Base64Url.encode(proof)).isEqualTo(text(vector, "passwordProof"));
        assertThat(Base64Url.encode(Digest.of(proof))).isEqualTo(text(vector, "passwordProofHash"));
        return both.toByteArray();
    }

    private static void note(JsonNode vector) {
        Secret noteKey = Hkdf.derive(Secret.copyOf(bytes(vector, "accountKey")), "sw1/shares");
        assertThat(Base64Url.encode(noteKey.copyBytes())).isEqualTo(text(vector, "noteKey"));
        opens(vector, noteKey, "noteContext", "note");
    }

    private static void opens(JsonNode vector, Secret key, String context, String envelope) {
        if (vector.path("valid").asBoolean()) {
            byte[] opened = EnvelopeKey.of(key).open(text(vector, context), text(vector, envelope));
            assertThat(new String(opened, UTF_8).stripTrailing()).isEqualTo(text(vector, "plaintext"));
            assertThat(opened).hasSize(256);
        } else {
            assertThatThrownBy(() -> EnvelopeKey.of(key).open(text(vector, context), text(vector, envelope)))
                    .isInstanceOfSatisfying(
                            ServerLiedException.class,
                            lied -> assertThat(lied.lie().name()).isEqualTo(text(vector, "reason")));
        }
    }

    private static String text(JsonNode vector, String name) {
        return vector.path(name).asText();
    }

    private static byte[] bytes(JsonNode vector, String name) {
        return Base64Url.decode(text(vector, name));
    }
}
