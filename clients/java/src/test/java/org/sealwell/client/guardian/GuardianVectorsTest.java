package org.sealwell.client.guardian;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.SignedText;
import org.sealwell.client.crypto.slip39.Slip39;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.vectors.VectorFile;

/** What owners sign and seal for contacts, and what those give back, against the committed vectors. */
class GuardianVectorsTest {

    @TestFactory
    Stream<DynamicTest> guardian() {
        return VectorFile.read("guardian").stream()
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        Runnable step =
                switch (text(vector, "step")) {
                    case "key" -> () -> key(vector);
                    case "note" -> () -> note(vector);
                    case "confirmation" -> () -> confirmation(vector);
                    case "statement" -> () -> statement(vector);
                    case "share" -> () -> share(vector);
                    case "approval" -> () -> approval(vector);
                    case "rehearsal" -> () -> rehearsal(vector);
                    default -> throw new IllegalArgumentException("there is a new step");
                };
        if (vector.path("valid").asBoolean()) {
            step.run();
        } else {
            assertThatThrownBy(step::run).isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(
                            lied.lie().name())
                    .isEqualTo(text(vector, "reason")));
        }
    }

    private static void key(JsonNode vector) {
        List<String> words = StreamSupport.stream(vector.path("words").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        Secret contacts = Slip39.combine(words);
        GuardianKey.Halves halves = new GuardianKey.Halves(contacts, secret(vector, "serverHalf"));
        Secret recovery =
                GuardianKey.unwrap(halves, text(vector, "account"), text(vector, "set"), text(vector, "wrap"));
        assertThat(recovery).isEqualTo(secret(vector, "rk"));
        assertThat(contacts).isEqualTo(secret(vector, "contacts"));
        assertThat(Contexts.byGuardians(text(vector, "account"), text(vector, "set")))
                .isEqualTo(text(vector, "context"));
    }

    private static void note(JsonNode vector) {
        ContactNote note = ContactNote.open(
                secret(vector, "rk"), text(vector, "account"), text(vector, "guardian"), text(vector, "note"));
        assertThat("{\"label\":\"" + note.label() + "\",\"email\":\"" + note.email() + "\"}")
                .isEqualTo(text(vector, "plaintext"));
        assertThat(Contexts.guardianNote(text(vector, "account"), text(vector, "guardian")))
                .isEqualTo(text(vector, "context"));
    }

    private static void confirmation(JsonNode vector) {
        Confirmation expected = new Confirmation(
                text(vector, "account"),
                text(vector, "guardian"),
                text(vector, "contact"),
                text(vector, "sign"),
                text(vector, "agree"));
        CircleReader.requireSame(expected, CircleReader.confirmation(text(vector, "jws"), publicKey(vector, "owner")));
        assertThat(payload(expected.signedBy(KEY))).isEqualTo(text(vector, "payload"));
    }

    private static void statement(JsonNode vector) {
        List<Statement.Member> members = new ArrayList<>();
        for (JsonNode member : (ArrayNode) vector.path("members")) {
            members.add(new Statement.Member(text(member, "guardian"), text(member, "contact"), text(member, "agree")));
        }
        Statement expected = new Statement(
                text(vector, "account"),
                text(vector, "set"),
                vector.path("needed").asLong(),
                vector.path("waitSeconds").asLong(),
                members);
        CircleReader.requireSame(expected, CircleReader.statement(text(vector, "jws"), publicKey(vector, "owner")));
        assertThat(payload(expected.signedBy(KEY))).isEqualTo(text(vector, "payload"));
    }

    private static void share(JsonNode vector) {
        String jws = SignedShare.opened(text(vector, "sealed"), pair(vector, "agree"));
        SignedShare share = verified(vector, jws);
        assertThat(payload(share.signedBy(KEY))).isEqualTo(text(vector, "payload"));
    }

    private static void approval(JsonNode vector) {
        TimeLock until = new TimeLock(Beacon.DEVELOPMENT, vector.path("round").asLong());
        Approval.Place place =
                new Approval.Place(text(vector, "account"), text(vector, "request"), text(vector, "guardian"), until);
        String jws = new Approval(text(vector, "lock"), text(vector, "approval"))
                .open(place, pair(vector, "key"), text(vector, "signature"));
        verified(vector, jws);
        assertThat(payload(jws)).isEqualTo(text(vector, "payload"));
    }

    private static void rehearsal(JsonNode vector) {
        RehearsalProof expected = new RehearsalProof(
                text(vector, "account"),
                text(vector, "guardian"),
                text(vector, "contact"),
                text(vector, "set"),
                text(vector, "rehearsal"));
        Instant at = expected.requireIn(text(vector, "jws"), publicKey(vector, "sign"));
        assertThat(at.getEpochSecond()).isEqualTo(vector.path("at").asLong());
        assertThat(payload(expected.signedBy(KEY, at))).isEqualTo(text(vector, "payload"));
    }

    private static SignedShare verified(JsonNode vector, String jws) {
        return SignedShare.verify(jws, publicKey(vector, "owner"))
                .requireOf(
                        text(vector, "account"),
                        text(vector, "set"),
                        text(vector, "guardian"),
                        text(vector, "contact"));
    }

    private static final KeyPair KEY = KeyPair.random(new java.security.SecureRandom());

    private static String payload(String jws) {
        return SignedText.unverifiedPayload(jws);
    }

    private static PublicKey publicKey(JsonNode vector, String name) {
        return new PublicKey(text(vector.path(name), "x"), text(vector.path(name), "y"));
    }

    private static KeyPair pair(JsonNode vector, String name) {
        JsonNode jwk = vector.path(name);
        return KeyPair.of(text(jwk, "x"), text(jwk, "y"), text(jwk, "d"));
    }

    private static Secret secret(JsonNode vector, String name) {
        return Secret.copyOf(Base64.getUrlDecoder().decode(text(vector, name).getBytes(UTF_8)));
    }

    private static String text(JsonNode vector, String name) {
        return vector.path(name).asText();
    }
}
