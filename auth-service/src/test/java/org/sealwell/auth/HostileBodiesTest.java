package org.sealwell.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Answers;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Store;

/** Bodies that no client of ours makes: each is refused by name, at the place that is wrong, and leaves nothing behind. */
@QuarkusTest
class HostileBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNTS = "/api/auth/v1/accounts";
    private static final String START = "/api/auth/v1/login/start";

    @Test
    @Tag("row-9")
    void namesEachMemberOfANewAccountThatIsMissing() throws Exception {
        Person anna = Person.named("anna").confirmed();
        ObjectNode good = tree(anna.proposal());

        for (String pointer : members(good, "")) {
            ObjectNode bad = good.deepCopy();
            remove(bad, pointer);
            String expected = pointer.startsWith("/credential/kdf/") ? "/credential/kdf" : pointer;
            assertInvalidAt(post(anna, ACCOUNTS, bad.toString()), "#" + expected);
        }
        nothingWrittenFor(anna);
        post(anna, ACCOUNTS, good.toString()).then().statusCode(201);
    }

    @Test
    @Tag("row-9")
    void namesEachMemberOfANewAccountThatIsNullOrOfAnotherType() throws Exception {
        Person anna = Person.named("anna").confirmed();
        ObjectNode good = tree(anna.proposal());

        for (String pointer : members(good, "")) {
            for (String wrong : List.of("null", "true", "{\"a\":1}", "[[1]]", "1.5")) {
                ObjectNode bad = good.deepCopy();
                replace(bad, pointer, JSON.readTree(wrong));
                Response refused = post(anna, ACCOUNTS, bad.toString());
                assertThat(refused.statusCode()).as(pointer + " " + wrong).isEqualTo(400);
                assertThat(Answers.json(refused).path("type").textValue())
                        .isEqualTo(ProblemType.INVALID_REQUEST.type().toString());
                assertThat(Answers.json(refused).at("/errors/0/pointer").textValue())
                        .as(pointer + " " + wrong)
                        .startsWith("#" + (pointer.startsWith("/credential/kdf/") ? "/credential/kdf" : pointer));
            }
        }
        nothingWrittenFor(anna);
    }

    @Test
    void namesMembersThatDoNotBelongThere() throws Exception {
        Person anna = Person.named("anna").confirmed();
        ObjectNode good = tree(anna.proposal());

        for (String place : List.of("", "/credential", "/credential/kdf", "/keyring")) {
            ObjectNode bad = good.deepCopy();
            ((ObjectNode) bad.at(place)).put("isAdmin", true);
            assertInvalidAt(post(anna, ACCOUNTS, bad.toString()), "#" + place + "/isAdmin");
        }
        nothingWrittenFor(anna);
    }

    @Test
    void namesValuesOutOfBounds() throws Exception {
        Person anna = Person.named("anna").confirmed();
        String envelope = Person.envelope();
        String longEnvelope = envelope.replaceFirst("\\.\\.", "A".repeat(9_000) + "..");

        refusesAt(anna, "/ticket", "\"AAAA\"");
        refusesAt(anna, "/recoveryProofHash", "\"" + "A".repeat(44) + "\"");
        refusesAt(anna, "/recoveryProofHash", "\"" + "A".repeat(42) + "B\"");
        refusesAt(anna, "/recoveryProofHash", "\"" + "A".repeat(42) + "=\"");
        refusesAt(anna, "/credential/salt", "\"" + "A".repeat(21) + "B\"");
        refusesAt(anna, "/credential/verifier", text(new byte[384]));
        refusesAt(anna, "/credential/verifier", text(SrpGroup.padded(java.math.BigInteger.ONE)));
        refusesAt(anna, "/credential/verifier", text(SrpGroup.padded(SrpGroup.N.subtract(java.math.BigInteger.ONE))));
        refusesAt(anna, "/credential/verifier", text(SrpGroup.padded(SrpGroup.N)));
        refusesAt(anna, "/keyring/epoch", "0");
        refusesAt(anna, "/keyring/epoch", "1000001");
        refusesAt(anna, "/keyring/byPassword", "\"" + envelope + ".AAAA\"");
        refusesAt(anna, "/keyring/byPassword", "\"" + longEnvelope + "\"");
        refusesAt(anna, "/keyring/secrets", "\"" + longEnvelope + "\"");
        refusesAt(anna, "/keyring/secrets", "\"{}\"");
        refusesAt(anna, "/keyring/record", "[]");
        refusesAt(anna, "/keyring/record", "[" + "\"x\",".repeat(64) + "\"x\"]");
        nothingWrittenFor(anna);
    }

    @Test
    @Tag("row-1")
    void refusesWeakExcessiveAndUnknownKeyDerivations() throws Exception {
        Person anna = Person.named("anna").confirmed();
        for (String kdf : List.of(
                "{\"alg\":\"argon2id\",\"m\":65535,\"t\":3,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":2,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":3,\"p\":2}",
                "{\"alg\":\"argon2id\",\"m\":1048577,\"t\":3,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":17,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":3,\"p\":1,\"rounds\":600000}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":599999}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":10000001}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":600000,\"m\":65536}",
                "{\"alg\":\"pbkdf2-sha1\",\"rounds\":600000}",
                "{\"alg\":\"none\"}",
                "{}")) {
            refusesAt(anna, "/credential/kdf", kdf);
        }
        nothingWrittenFor(anna);

        ObjectNode strongest = tree(anna.proposal());
        replace(strongest, "/credential/kdf", JSON.readTree("{\"alg\":\"pbkdf2-sha256\",\"rounds\":10000000}"));
        post(anna, ACCOUNTS, strongest.toString()).then().statusCode(201);
    }

    @Test
    @Tag("row-31")
    void refusesDegenerateClientValuesBeforeAnythingIsCountedOrWritten() {
        Person anna = Person.named("anna");
        long handshakes = count("handshakes");
        long attempts = count("attempts");

        for (byte[] value : List.of(
                new byte[384],
                SrpGroup.padded(SrpGroup.N),
                SrpGroup.padded(SrpGroup.N.add(java.math.BigInteger.ONE)),
                ones())) {
            assertInvalidAt(
                    anna.asks()
                            .body(Map.of("email", anna.email(), "A", Base64Url.encode(value)))
                            .post(START),
                    "#/A");
        }

        assertThat(count("handshakes")).isEqualTo(handshakes);
        assertThat(count("attempts")).isEqualTo(attempts);
    }

    @Test
    void refusesWhatIsNotAnAddress() {
        Person anna = Person.named("anna");
        for (String address : List.of(
                "",
                "anna",
                "anna@",
                "@example.org",
                "anna@example",
                "anna@@example.org",
                "anna@example.org\\r\\nBcc: eve@example.org",
                "anna example.org",
                "a@" + "b".repeat(250) + ".org",
                "x".repeat(2_000) + "@example.org")) {
            assertInvalidAt(post(anna, "/api/auth/v1/registrations", "{\"email\":\"" + address + "\"}"), "#/email");
        }
    }

    @Test
    void refusesBodiesWithTwoMeanings() {
        Person anna = Person.named("anna");

        assertRefused(
                post(anna, "/api/auth/v1/registrations", "{\"email\":\"a@example.org\",\"email\":\"b@example.org\"}"),
                ProblemType.MALFORMED_REQUEST);
        assertRefused(
                post(anna, "/api/auth/v1/registrations", "{\"email\":\"a@example.org\"}{\"email\":\"b@example.org\"}"),
                ProblemType.MALFORMED_REQUEST);
        assertRefused(
                post(anna, "/api/auth/v1/registrations", "{\"email\":\"a@example.org\"} x"),
                ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void refusesBodiesThatAreNoJsonObject() {
        Person anna = Person.named("anna");

        for (String body :
                List.of("{", "{\"email\":", "{\"email\":\"a@example.org\"", "nonsense", "{'email':1}", "\u0000")) {
            assertRefused(post(anna, "/api/auth/v1/registrations", body), ProblemType.MALFORMED_REQUEST);
        }
        for (String body : List.of("null", "[]", "\"text\"", "7", "[{\"email\":\"a@example.org\"}]")) {
            assertInvalidAt(post(anna, "/api/auth/v1/registrations", body), "#");
        }
        assertInvalidAt(anna.asks().post("/api/auth/v1/registrations"), "#");
    }

    @Test
    void refusesBodiesThatAreDeep() {
        Person anna = Person.named("anna");
        String deep = "[".repeat(300) + "]".repeat(300);

        for (String body : List.of(deep, "{\"email\":" + deep + "}")) {
            Response refused = post(anna, "/api/auth/v1/registrations", body);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void refusesBodiesThatAreLarge() {
        Person anna = Person.named("anna");
        String large = "{\"email\":\"" + "x".repeat(70_000) + "\"}";

        assertRefused(post(anna, "/api/auth/v1/registrations", large), ProblemType.PAYLOAD_TOO_LARGE);
    }

    @Test
    void namesWhatIsWrongWithTheRequestLineAndItsHeaders() {
        Person anna = Person.named("anna");
        String body = "{\"email\":\"a@example.org\"}";

        assertRefused(
                anna.asks().contentType(ContentType.TEXT).body(body).post("/api/auth/v1/registrations"),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertRefused(
                anna.asks().contentType(ContentType.XML).body("<email/>").post("/api/auth/v1/registrations"),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertRefused(
                anna.asks().accept(ContentType.XML).get("/api/auth/v1/.well-known/jwks.json"),
                ProblemType.NOT_ACCEPTABLE);
        assertRefused(anna.asks().get("/api/auth/v1/login/start"), ProblemType.METHOD_NOT_ALLOWED);
        assertRefused(anna.asks().put("/api/auth/v1/registrations"), ProblemType.METHOD_NOT_ALLOWED);
        assertRefused(anna.asks().get("/api/auth/v1/nothing"), ProblemType.NOT_FOUND);
        assertRefused(anna.asks().get("/"), ProblemType.NOT_FOUND);
        assertRefused(anna.asks().get("/q/openapi"), ProblemType.NOT_FOUND);
        assertRefused(anna.asks().get("/q/metrics"), ProblemType.NOT_FOUND);
    }

    private static void refusesAt(Person person, String pointer, String value) throws JsonProcessingException {
        ObjectNode bad = tree(person.proposal());
        replace(bad, pointer, JSON.readTree(value));
        assertInvalidAt(post(person, ACCOUNTS, bad.toString()), "#" + pointer);
    }

    private static Response post(Person person, String path, String body) {
        return person.asks().body(body).post(path);
    }

    private static void nothingWrittenFor(Person person) {
        assertThat(Store.collection("auth", "accounts").countDocuments(Filters.eq(person.accountId())))
                .isZero();
    }

    private static long count(String collection) {
        return Store.collection("auth", collection).countDocuments();
    }

    private static byte[] ones() {
        byte[] bytes = new byte[384];
        java.util.Arrays.fill(bytes, (byte) 0xFF);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return "\"" + Base64Url.encode(bytes) + "\"";
    }

    private static ObjectNode tree(Map<String, Object> body) {
        return JSON.valueToTree(body);
    }

    /** Pointers of all members of objects, outer ones first; what is in arrays is left out. */
    private static List<String> members(JsonNode node, String prefix) {
        List<String> pointers = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String pointer = prefix + "/" + member.getKey();
                pointers.add(pointer);
                if (!(member.getValue() instanceof ArrayNode)) {
                    pointers.addAll(members(member.getValue(), pointer));
                }
            });
        }
        return pointers;
    }

    private static void remove(ObjectNode root, String pointer) {
        parent(root, pointer).remove(name(pointer));
    }

    private static void replace(ObjectNode root, String pointer, JsonNode value) {
        parent(root, pointer).set(name(pointer), value);
    }

    private static ObjectNode parent(ObjectNode root, String pointer) {
        return (ObjectNode) root.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
