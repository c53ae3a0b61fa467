package org.sealwell.client.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.IndexToken;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.PasswordKdf;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.SrpClient;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Credential;
import org.sealwell.client.keys.Keyring;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.PasswordKeys;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.keys.RecordChain;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.evil.SrpServer;

/** This client against the committed vectors. The commit chain's are checked beside the chain. */
class VectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    @TestFactory
    Stream<DynamicTest> kdf() {
        return tests("kdf", vector -> {
            KdfParameters kdf = Credential.readKdf(Members.of(wrap(vector, "kdf"), "kdf"), "kdf");
            Secret root = PasswordKdf.root(text(vector, "password").toCharArray(), bytes(vector, "salt"), kdf);
            assertThat(encoded(root)).isEqualTo(text(vector, "root"));
            assertThat(encoded(Hkdf.derive(root, "sw1/login"))).isEqualTo(text(vector, "loginSecret"));
            assertThat(encoded(Hkdf.derive(root, "sw1/kek"))).isEqualTo(text(vector, "kek"));
        });
    }

    @TestFactory
    Stream<DynamicTest> hkdf() {
        return tests("hkdf", vector -> assertThat(encoded(Hkdf.derive(secret(vector, "key"), text(vector, "label"))))
                .isEqualTo(text(vector, "derived")));
    }

    @TestFactory
    Stream<DynamicTest> envelope() {
        return tests("envelope", vector -> {
            byte[] opened =
                    EnvelopeKey.of(secret(vector, "key")).open(text(vector, "context"), text(vector, "envelope"));
            assertThat(opened).isEqualTo(bytes(vector, "plaintext"));
        });
    }

    @TestFactory
    Stream<DynamicTest> item() {
        return tests("item", vector -> {
            Secret items = Hkdf.derive(secret(vector, "accountKey"), "sw1/items");
            byte[] dek = EnvelopeKey.of(items).open(text(vector, "keyContext"), text(vector, "key"));
            byte[] body = EnvelopeKey.of(Secret.copyOf(dek)).open(text(vector, "bodyContext"), text(vector, "body"));
            assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8).stripTrailing())
                    .isEqualTo(text(vector, "plaintext"));
            assertThat(body).hasSize(256);
        });
    }

    @TestFactory
    Stream<DynamicTest> srp() {
        return tests("srp", vector -> {
            SrpClient client =
                    SrpClient.withExponent(new BigInteger(vector.path("a").asText("2"), 16));
            client.requireSound(HEX.parseHex(text(vector, "B")));
            byte[] salt = HEX.parseHex(text(vector, "salt"));
            String id = text(vector, "I");
            byte[] verifier = SrpClient.verifier(id, text(vector, "P"), salt);
            SrpServer server = new SrpServer(verifier, new BigInteger(text(vector, "b"), 16));
            SrpClient.Proof proof = client.prove(id, text(vector, "P"), salt, server.publicB());
            assertThat(HEX.formatHex(verifier)).isEqualTo(text(vector, "verifier"));
            assertThat(HEX.formatHex(client.publicA())).isEqualTo(text(vector, "A"));
            assertThat(HEX.formatHex(server.publicB())).isEqualTo(text(vector, "B"));
            assertThat(HEX.formatHex(proof.m1())).isEqualTo(text(vector, "M1"));
            assertThat(HEX.formatHex(proof.expectedM2())).isEqualTo(text(vector, "M2"));
            assertThat(server.check(id, salt, client.publicA(), proof.m1())).contains(proof.expectedM2());
        });
    }

    @TestFactory
    Stream<DynamicTest> padme() {
        return tests("padme", vector -> assertThat(
                        Padme.paddedLength(vector.path("length").asInt()))
                .isEqualTo(vector.path("padded").asInt()));
    }

    @TestFactory
    Stream<DynamicTest> indexToken() {
        return tests("index-token", vector -> assertThat(
                        IndexToken.of(secret(vector, "index"), text(vector, "field"), text(vector, "value")))
                .isEqualTo(text(vector, "token")));
    }

    @TestFactory
    Stream<DynamicTest> phrase() {
        return tests("phrase", vector -> {
            RecoveryPhrase phrase = RecoveryPhrase.parse(text(vector, "words"));
            assertThat(HEX.formatHex(phrase.key().copyBytes())).isEqualTo(text(vector, "entropy"));
            assertThat(String.join(" ", phrase.words())).isEqualTo(text(vector, "words"));
            if (vector.has("wrap")) {
                byte[] recovery = EnvelopeKey.of(phrase.key()).open(text(vector, "context"), text(vector, "wrap"));
                assertThat(recovery).isEqualTo(bytes(vector, "rk"));
                assertThat(ProofHash.of(phrase.key(), "sw1/phrase-proof")).isEqualTo(text(vector, "phraseProofHash"));
                assertThat(ProofHash.of(Secret.copyOf(recovery), "sw1/recovery-proof"))
                        .isEqualTo(text(vector, "recoveryProofHash"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> accountRecord() {
        return tests("account-record", vector -> {
            List<String> chain = list(vector, "record");
            assertThat(RecordChain.verify(text(vector, "accountId"), chain, list(vector, "pinned"))
                            .number())
                    .isEqualTo(chain.size());
        });
    }

    @TestFactory
    Stream<DynamicTest> keyring() {
        return tests("keyring", vector -> {
            KdfParameters kdf = Credential.readKdf(Members.of(wrap(vector, "kdf"), "kdf"), "kdf");
            try (PasswordKeys keys = new Passwords(PasswordKdf::root, kdf)
                            .keys(text(vector, "password").toCharArray(), bytes(vector, "salt"));
                    OpenKeyring open = OpenKeyring.open(
                            text(vector, "accountId"),
                            Keyring.read(vector.path("keyring")),
                            keys,
                            vector.path("pinnedEpoch").asLong(),
                            List.of())) {
                assertThat(encoded(open.secrets().chain()))
                        .isEqualTo(vector.at("/inside/chain").asText());
                assertThat(encoded(open.accountKeys().get(1L)))
                        .isEqualTo(vector.at("/inside/accountKey").asText());
            }
        });
    }

    private static Stream<DynamicTest> tests(String file, Consumer<JsonNode> check) {
        return VectorFile.read(file).stream()
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> {
                    if (vector.path("valid").asBoolean()) {
                        check.accept(vector);
                    } else {
                        requireRefused(vector, check);
                    }
                }));
    }

    private static void requireRefused(JsonNode vector, Consumer<JsonNode> check) {
        String reason = text(vector, "reason");
        if (!reason.matches("[A-Z_]+")) {
            assertThatThrownBy(() -> check.accept(vector)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        assertThatThrownBy(() -> check.accept(vector))
                .isInstanceOfSatisfying(
                        ServerLiedException.class,
                        lied -> assertThat(lied.lie().name()).isEqualTo(reason));
    }

    private static JsonNode wrap(JsonNode vector, String name) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .set(name, vector.path(name));
    }

    private static List<String> list(JsonNode vector, String name) {
        List<String> list = new ArrayList<>();
        vector.path(name).forEach(one -> list.add(one.asText()));
        return list;
    }

    private static String text(JsonNode vector, String name) {
        return vector.path(name).asText();
    }

    private static byte[] bytes(JsonNode vector, String name) {
        return Base64Url.decode(text(vector, name));
    }

    private static Secret secret(JsonNode vector, String name) {
        return Secret.copyOf(bytes(vector, name));
    }

    private static String encoded(Secret secret) {
        return Base64Url.encode(secret.copyBytes());
    }
}
