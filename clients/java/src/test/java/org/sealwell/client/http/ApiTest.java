package org.sealwell.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Sealwell;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.UnreachableException;

/** When a call is made again. */
class ApiTest {
    private static final ApiCall GET = ApiCall.get("/x");
    private static final ApiCall POST = ApiCall.post("/x", Json.object());

    private final Queue<Object> answers = new ArrayDeque<>();
    private int sent;
    private @Nullable HttpCall latest;
    private final Api api = api(false);

    private Api api(boolean packed) {
        return new Api(
                URI.create("http://localhost"),
                this::answer,
                new RetryPolicy(3, Duration.ofMillis(1), Duration.ofSeconds(2)),
                new SecureRandom(),
                packed,
                "de-CH");
    }

    private HttpAnswer answer(HttpCall call) throws IOException {
        sent++;
        latest = call;
        Object next = answers.remove();
        if (next instanceof IOException broken) {
            throw broken;
        }
        return (HttpAnswer) next;
    }

    private static HttpAnswer problem(int status, String type, String retryAfter) {
        String body = "{\"type\":\"urn:sealwell:problem:" + type + "\",\"status\":" + status + "}";
        return new HttpAnswer(
                status,
                retryAfter.isEmpty() ? Map.of() : Map.of("retry-after", retryAfter),
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static HttpAnswer fine() {
        return new HttpAnswer(200, Map.of(), new byte[0]);
    }

    @Test
    void saysWhatThePersonSpeaks() {
        answers.add(new HttpAnswer(204, Map.of(), new byte[0]));
        api.call(ApiCall.get("/x"), null);
        assertThat(latest).isNotNull();
        assertThat(latest.headers()).containsEntry("Accept-Language", "de-CH");
    }

    @Test
    void aSafeCallIsRepeatedUntilItIsAnswered() {
        answers.addAll(List.of(new IOException("a"), problem(503, "service-unavailable", ""), fine()));
        assertThat(api.call(GET, null).status()).isEqualTo(200);
        assertThat(sent).isEqualTo(3);
    }

    @Test
    void answersAreAskedForWithGzipOnlyToSaveTraffic() {
        answers.addAll(List.of(fine(), fine()));
        api.call(GET, null);
        assertThat(latest.headers()).containsEntry("Accept-Encoding", "identity");
        api(true).call(GET, null);
        assertThat(latest.headers()).containsEntry("Accept-Encoding", "gzip");
    }

    @Test
    void repeatsAreBounded() {
        answers.addAll(List.of(new IOException("a"), new IOException("b"), new IOException("c"), fine()));
        assertThatThrownBy(() -> api.call(GET, null)).isInstanceOf(UnreachableException.class);
        assertThat(sent).isEqualTo(3);
    }

    @Test
    void aCallThatIsNotSafeIsNotRepeated() {
        answers.addAll(List.of(new IOException("a"), fine()));
        assertThatThrownBy(() -> api.call(POST, null)).isInstanceOf(UnreachableException.class);
        assertThat(sent).isEqualTo(1);
    }

    @Test
    void anOverloadedServerHasNotBegunSoThatAnyCallIsRepeated() {
        answers.addAll(List.of(problem(503, "overloaded", "0"), fine()));
        assertThat(api.call(POST, null).status()).isEqualTo(200);
    }

    @Test
    void retryAfterIsWaitedForWhenItIsBearable() {
        answers.addAll(List.of(problem(429, "too-many-requests", "1"), fine()));
        long start = System.nanoTime();
        assertThat(api.call(GET, null).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void retryAfterThatIsTooLongIsARefusalWithItsTime() {
        answers.addAll(List.of(problem(429, "too-many-attempts", "90")));
        assertThatThrownBy(() -> api.call(GET, null).require(200))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.type()).isEqualTo("too-many-attempts");
                    assertThat(refused.status()).isEqualTo(429);
                    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(90));
                });
    }

    @Test
    void invalidRequestCarriesItsReasons() {
        String body =
                "{\"type\":\"urn:sealwell:problem:invalid-request\",\"errors\":[{\"pointer\":\"/email\",\"detail\":\"x\"}]}";
        answers.add(new HttpAnswer(400, Map.of(), body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> api.call(POST, null).require(200))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.errors())
                        .containsExactly(new RefusedException.FieldError("/email", "x")));
    }

    @Test
    void aProxysPageIsARefusalWithoutAName() {
        answers.add(new HttpAnswer(404, Map.of(), "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> api.call(GET, null).require(200))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.is("unknown"))
                        .isTrue());
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThatThrownBy(() -> Sealwell.connect(URI.create("http://sealwell.example")))
                .isInstanceOf(IllegalArgumentException.class);
        Sealwell.connect(URI.create("http://localhost:8080"));
        Sealwell.at(URI.create("http://gateway:8080")).allowPlainHttp().connect();
    }
}
