package org.sealwell.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Person;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.SrpClient;
import org.sealwell.platform.testkit.Pace;
import org.sealwell.platform.testkit.TestClock;

/**
 * Whether an address has an account cannot be felt by the clock. On a machine that is busy with other things a single round of
 * {@value #SAMPLES} strays up to 0.1 from one half.
 */
@QuarkusTest
@Tag("row-29")
class EqualPaceTest {

    private static final int SAMPLES = 120;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 3;
    private static final double TOLERANCE = 0.14;
    private static final int PEOPLE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String A =
            Base64Url.encode(SrpClient.withExponent(java.math.BigInteger.TEN).publicA());

    @Inject
    TestClock clock;

    @TestHTTPResource("/api/auth/v1/")
    URI root;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void answersKnownAndUnknownAddressesAtOnePace() throws Exception {
        List<Person> known = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Person.named("known").signsUp())
                .toList();
        List<Person> unknown = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Person.named("unknown"))
                .toList();

        Pace.assertEqual(ROUNDS, TOLERANCE, () -> measure(known, unknown));
    }

    private Map<String, Pace> measure(List<Person> known, List<Person> unknown)
            throws IOException, InterruptedException {
        Pace start = new Pace();
        Pace finish = new Pace();
        Pace register = new Pace();
        for (int i = 0; i < WARM_UP + SAMPLES; i++) {
            if (i % PEOPLE == 0) {
                // Fresh budgets, for what is refused early has a pace of its own.
                clock.advanceToNext(Duration.ofHours(5));
            }
            int who = i % PEOPLE;
            boolean knownFirst = i % 2 == 0;
            Times one = ask(knownFirst ? known.get(who) : unknown.get(who), i);
            Times other = ask(knownFirst ? unknown.get(who) : known.get(who), i);
            Times ofKnown = knownFirst ? one : other;
            Times ofUnknown = knownFirst ? other : one;
            if (i >= WARM_UP) {
                start.add(ofKnown.start(), ofUnknown.start());
                finish.add(ofKnown.finish(), ofUnknown.finish());
                register.add(ofKnown.register(), ofUnknown.register());
            }
        }
        return Map.of("start", start, "finish", finish, "register", register);
    }

    private Times ask(Person person, int i) throws IOException, InterruptedException {
        long before = System.nanoTime();
        HttpResponse<String> started = post("login/start", Map.of("email", person.email(), "A", A), i);
        long between = System.nanoTime();
        assertThat(started.statusCode()).isEqualTo(200);
        JsonNode answer = JSON.readTree(started.body());
        Map<String, Object> wrong = Map.of(
                "handshake",
                answer.path("handshake").textValue(),
                "M1",
                Base64Url.encode(new byte[32]),
                "device",
                Map.of("name", "x"));
        long finishing = System.nanoTime();
        HttpResponse<String> finished = post("login/finish", wrong, i);
        long registering = System.nanoTime();
        assertThat(finished.statusCode()).isEqualTo(401);
        HttpResponse<String> registered = post("registrations", Map.of("email", person.email()), i);
        long end = System.nanoTime();
        assertThat(registered.statusCode()).isEqualTo(202);
        return new Times(between - before, registering - finishing, end - registering);
    }

    private HttpResponse<String> post(String path, Map<String, Object> body, int i)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "203.0.113." + i % 250)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private record Times(long start, long finish, long register) {}
}
