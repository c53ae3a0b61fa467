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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.MovableClock;
import org.sealwell.auth.fixture.Person;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.SrpClient;

/**
 * Whether an address has an account cannot be felt by the clock. Both kinds are asked in turn, so that whatever else the machine does
 * hits both, and the two samples are compared by rank (Mann and Whitney), which a few slow answers cannot pull. The statistic is the
 * chance that a known address takes longer than an unknown one: one half when the pace is the same. A clear difference in work, such
 * as a skipped modular power, gives more than 0.9. On a machine that is busy with other things a single round of
 * {@value #SAMPLES} strays up to 0.08 from one half; that all of three rounds stray beyond {@value #TOLERANCE} by chance is out of question,
 * while a real difference fails all three.
 */
@QuarkusTest
@Tag("row-29")
class EqualPaceTest {

    private static final int SAMPLES = 200;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 3;
    private static final double TOLERANCE = 0.12;
    private static final int PEOPLE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String A =
            Base64Url.encode(SrpClient.withExponent(java.math.BigInteger.TEN).publicA());

    @Inject
    MovableClock clock;

    @TestHTTPResource("/api/auth/v1/")
    URI root;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void answersKnownAndUnknownAddressesAtOnePace() throws Exception {
        List<Person> known = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Person.named("known").signsUp())
                .toList();
        List<Person> unknown = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Person.named("unknown"))
                .toList();

        List<String> rounds = new ArrayList<>();
        boolean equal = false;
        for (int round = 0; round < ROUNDS && !equal; round++) {
            Round measured = measure(known, unknown);
            rounds.add(measured.toString());
            equal = isHalf(measured.start()) && isHalf(measured.finish()) && isHalf(measured.register());
        }

        assertThat(equal).as("chance that a known address is slower: " + rounds).isTrue();
    }

    private Round measure(List<Person> known, List<Person> unknown) throws IOException, InterruptedException {
        Times ofKnown = new Times();
        Times ofUnknown = new Times();
        for (int i = 0; i < WARM_UP + SAMPLES; i++) {
            if (i % PEOPLE == 0) {
                // Fresh budgets, for what is refused early has a pace of its own.
                clock.advanceToNext(Duration.ofHours(5));
            }
            Times first = i % 2 == 0 ? ofKnown : ofUnknown;
            Times second = i % 2 == 0 ? ofUnknown : ofKnown;
            int who = i % PEOPLE;
            ask(first == ofKnown ? known.get(who) : unknown.get(who), first, i >= WARM_UP, i);
            ask(second == ofKnown ? known.get(who) : unknown.get(who), second, i >= WARM_UP, i);
        }
        return new Round(
                superiority(ofKnown.start, ofUnknown.start),
                superiority(ofKnown.finish, ofUnknown.finish),
                superiority(ofKnown.register, ofUnknown.register));
    }

    private void ask(Person person, Times times, boolean counts, int i) throws IOException, InterruptedException {
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
        if (counts) {
            times.start.add(between - before);
            times.finish.add(registering - finishing);
            times.register.add(end - registering);
        }
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

    private static boolean isHalf(double chance) {
        return Math.abs(chance - 0.5) < TOLERANCE;
    }

    /** The share of pairs in which the one of the first sample is the greater; ties count half. */
    static double superiority(List<Long> sample, List<Long> other) {
        List<Long> sorted = new ArrayList<>(other);
        Collections.sort(sorted);
        double wins = 0;
        for (long value : sample) {
            int below = position(sorted, value);
            int notAbove = position(sorted, value + 1);
            wins += below + (notAbove - below) / 2.0;
        }
        return wins / sample.size() / other.size();
    }

    /** How many are smaller than the value. */
    private static int position(List<Long> sorted, long value) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void wouldNoticeADifference() {
        List<Long> slow = IntStream.range(0, SAMPLES).mapToObj(i -> 1_000L + i).toList();
        List<Long> fast = IntStream.range(0, SAMPLES).mapToObj(i -> 900L + i).toList();

        assertThat(superiority(slow, slow)).isEqualTo(0.5);
        assertThat(isHalf(superiority(slow, fast))).isFalse();
        assertThat(isHalf(superiority(fast, slow))).isFalse();
    }

    private record Round(double start, double finish, double register) {}

    private static final class Times {
        private final List<Long> start = new ArrayList<>();
        private final List<Long> finish = new ArrayList<>();
        private final List<Long> register = new ArrayList<>();
    }
}
