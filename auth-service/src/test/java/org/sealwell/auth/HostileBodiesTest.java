package org.sealwell.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.http.Answer;

/** Bodies that no client of ours makes: each is refused by name, at the place that is wrong, and leaves nothing behind. */
@QuarkusTest
class HostileBodiesTest {

    private static final String REGISTRATIONS = "/api/auth/v1/registrations";
    private static final String START = "/api/auth/v1/login/start";

    @Test
    @Tag("row-31")
    void refusesDegenerateClientValuesBeforeAnythingIsCountedOrWritten() {
        Person anna = Person.named("anna");
        long handshakes = count("handshakes");
        long attempts = count("attempts");

        for (byte[] value : List.of(
                new byte[384], SrpGroup.padded(SrpGroup.N), SrpGroup.padded(SrpGroup.N.add(BigInteger.ONE)), ones())) {
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
            assertInvalidAt(post(anna, REGISTRATIONS, "{\"email\":\"" + address + "\"}"), "#/email");
        }
    }

    @Test
    void refusesBodiesWithTwoMeanings() {
        Person anna = Person.named("anna");

        assertRefused(
                post(anna, REGISTRATIONS, "{\"email\":\"a@example.org\",\"email\":\"b@example.org\"}"),
                ProblemType.MALFORMED_REQUEST);
        assertRefused(
                post(anna, REGISTRATIONS, "{\"email\":\"a@example.org\"}{\"email\":\"b@example.org\"}"),
                ProblemType.MALFORMED_REQUEST);
        assertRefused(post(anna, REGISTRATIONS, "{\"email\":\"a@example.org\"} x"), ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void refusesBodiesThatAreNoJsonObject() {
        Person anna = Person.named("anna");

        for (String body :
                List.of("{", "{\"email\":", "{\"email\":\"a@example.org\"", "nonsense", "{'email':1}", "\u0000")) {
            assertRefused(post(anna, REGISTRATIONS, body), ProblemType.MALFORMED_REQUEST);
        }
        for (String body : List.of("null", "[]", "\"text\"", "7", "[{\"email\":\"a@example.org\"}]")) {
            assertInvalidAt(post(anna, REGISTRATIONS, body), "#");
        }
        assertInvalidAt(anna.asks().post(REGISTRATIONS), "#");
    }

    @Test
    void refusesBodiesThatAreDeep() {
        Person anna = Person.named("anna");
        String deep = "[".repeat(300) + "]".repeat(300);

        for (String body : List.of(deep, "{\"email\":" + deep + "}")) {
            Answer refused = post(anna, REGISTRATIONS, body);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void refusesBodiesThatAreLarge() {
        Person anna = Person.named("anna");
        String large = "{\"email\":\"" + "x".repeat(70_000) + "\"}";

        assertRefused(post(anna, REGISTRATIONS, large), ProblemType.PAYLOAD_TOO_LARGE);
    }

    @Test
    void namesWhatIsWrongWithTheRequestLineAndItsHeaders() {
        Person anna = Person.named("anna");
        String body = "{\"email\":\"a@example.org\"}";

        assertRefused(
                anna.asks().header("Content-Type", "text/plain").body(body).post(REGISTRATIONS),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertRefused(
                anna.asks()
                        .header("Content-Type", "application/xml")
                        .body("<email/>")
                        .post(REGISTRATIONS),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertRefused(
                anna.asks().header("Accept", "application/xml").get("/api/auth/v1/.well-known/jwks.json"),
                ProblemType.NOT_ACCEPTABLE);
        assertRefused(anna.asks().get("/api/auth/v1/login/start"), ProblemType.METHOD_NOT_ALLOWED);
        assertRefused(anna.asks().put(REGISTRATIONS), ProblemType.METHOD_NOT_ALLOWED);
        assertRefused(anna.asks().get("/api/auth/v1/nothing"), ProblemType.NOT_FOUND);
        assertRefused(anna.asks().get("/"), ProblemType.NOT_FOUND);
        assertRefused(anna.asks().get("/q/openapi"), ProblemType.NOT_FOUND);
        assertRefused(anna.asks().get("/q/metrics"), ProblemType.NOT_FOUND);
    }

    private static Answer post(Person person, String path, String body) {
        return person.asks().body(body).post(path);
    }

    private static long count(String collection) {
        return Store.collection("auth", collection).countDocuments();
    }

    private static byte[] ones() {
        byte[] bytes = new byte[384];
        Arrays.fill(bytes, (byte) 0xFF);
        return bytes;
    }
}
