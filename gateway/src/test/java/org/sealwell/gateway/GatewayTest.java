package org.sealwell.gateway;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sealwell.gateway.fixture.FakeServices;
import org.sealwell.gateway.fixture.Poured;
import org.sealwell.gateway.fixture.Wire;
import org.sealwell.gateway.fixture.Zipped;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class GatewayTest {
    private static final int MEBIBYTE = 1 << 20;

    @TestHTTPResource
    URI gateway;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void sendsARequestOnAsItIs() throws Exception {
        JsonObject seen = echoed(request("/api/vault/v1/items?token=a%2Bb")
                .method("PUT", BodyPublishers.ofByteArray(new byte[MEBIBYTE]))
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .build());

        assertThat(seen.getString("method")).isEqualTo("PUT");
        assertThat(seen.getString("uri")).isEqualTo("/api/vault/v1/items?token=a%2Bb");
        assertThat(seen.getInteger("length")).isEqualTo(MEBIBYTE);
        assertThat(seen.getJsonObject("headers").getString("traceparent"))
                .isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertThat(seen.getJsonObject("headers").getString("host")).isEqualTo(gateway.getAuthority());
    }

    @Test
    void saysItselfWhereARequestComesFrom() throws Exception {
        JsonObject headers = echoed(request("/api/vault/v1/items")
                        .header("X-Forwarded-For", "9.9.9.9")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "for=9.9.9.9")
                        .header("X-Real-IP", "9.9.9.9")
                        .header("X-Sealwell-Account", "somebody")
                        .build())
                .getJsonObject("headers");

        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.fieldNames()).doesNotContain("forwarded", "x-real-ip", "x-sealwell-account");
    }

    @Test
    void keepsHeadersOfOneHopOnTheirHop() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(
                    "GET /api/vault/v1/items HTTP/1.1",
                    "Host: here",
                    "Connection: X-Secret, Keep-Alive",
                    "Connection: close",
                    "X-Secret: 1",
                    "Keep-Alive: 5",
                    "TE: trailers",
                    "",
                    "");
            assertThat(wire.rest())
                    .contains("HTTP/1.1 200")
                    .doesNotContainIgnoringCase("x-secret", "keep-alive", "\"te\"");
        }
    }

    @Test
    void givesEveryRequestAnId() throws Exception {
        assertThat(id(request("/").header("X-Request-Id", "my_request-0001").build()))
                .isEqualTo("my_request-0001");
        assertThat(id(request("/").header("X-Request-Id", "<script>").build())).matches("[0-9a-f-]{36}");
        assertThat(id(request("/").build())).matches("[0-9a-f-]{36}");
    }

    @Test
    void protectsEveryAnswer() throws Exception {
        for (String path : new String[] {"/", "/api/vault/v1/items", "/nowhere", "/api/recovery/v1/plan", "/api/"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .startsWith("default-src 'none'")
                            .doesNotContain("unsafe-inline", "'unsafe-eval'", "*"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void hidesWhatConcernsOnlyTheService() throws Exception {
        HttpResponse<String> answer = get("/api/vault/v1/items");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-sealwell-node");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void showsAuthsKeysWhereOthersLookForThem() throws Exception {
        HttpResponse<String> answer = get("/.well-known/jwks.json");

        assertThat(answer.body()).contains("\"kty\":\"EC\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=300");
    }

    @Test
    void refusesABodyThatSaysItIsTooLong() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/auth/v1/items")
                        .POST(BodyPublishers.ofByteArray(new byte[65 * 1024]))
                        .build(),
                ofString());

        assertProblem(answer, 413, "payload-too-large");
    }

    @Test
    void refusesABodyThatTurnsOutTooLong() throws Exception {
        HttpResponse<String> answer = http.send(chunked("/api/auth/v1/items", 3 * MEBIBYTE), ofString());

        assertProblem(answer, 413, "payload-too-large");
    }

    @Test
    void takesABodyOfUnknownLength() throws Exception {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            HttpRequest request = HttpRequest.newBuilder(
                            chunked("/api/auth/v1/items", 60 * 1024), (name, value) -> true)
                    .version(version)
                    .build();
            // The first request over HTTP/2 begins as an upgrade; the second one does not.
            assertThat(echoed(request).getInteger("length")).isEqualTo(60 * 1024);
            assertThat(echoed(request).getInteger("length")).isEqualTo(60 * 1024);
        }
    }

    @Test
    void cutsOffWhoeverSendsWithoutEnd() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send("POST /api/auth/v1/items HTTP/1.1", "Host: here", "Transfer-Encoding: chunked", "", "");
            byte[] chunk =
                    ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 4_096; i++) {
                            wire.out().write(chunk);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void readsABigAnswerNoFasterThanItsCaller() throws Exception {
        long before = Poured.soFar();
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /api/vault/v1/big HTTP/1.1", "Host: here", "Connection: close", "", "");
            Thread.sleep(1_500);
            long stalled = Poured.soFar() - before;
            // The answer has 512 MiB; what is under way is what the sockets hold.
            assertThat(stalled).isLessThan(64L * MEBIBYTE);
            long read = 0;
            byte[] buffer = new byte[MEBIBYTE];
            for (int n = wire.in().read(buffer); n >= 0; n = wire.in().read(buffer)) {
                read += n;
            }
            assertThat(read).isGreaterThan(512L * MEBIBYTE);
        }
    }

    @Test
    void takesABigBodyNoFasterThanItsService() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            long length = 512L * MEBIBYTE;
            wire.send("POST /api/vault/v1/blocked HTTP/1.1", "Host: here", "Content-Length: " + length, "", "");
            long[] sent = {0};
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    for (byte[] piece = new byte[MEBIBYTE]; sent[0] < length; sent[0] += piece.length) {
                        wire.out().write(piece);
                    }
                } catch (IOException e) {
                    // The test has seen enough.
                }
            });
            sender.join(Duration.ofSeconds(2));
            assertThat(sent[0]).isLessThan(64L * MEBIBYTE);
        }
    }

    @Test
    void saysSoWhenAServiceIsAway() throws Exception {
        HttpResponse<String> answer = get("/api/recovery/v1/plan");

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void answersFastForADeadService() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertProblem(get("/api/recovery/v1/plan"), 503, "service-unavailable");
        }
        long begin = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            assertProblem(get("/api/recovery/v1/plan"), 503, "service-unavailable");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(get("/api/vault/v1/items").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotWaitForeverForAnAnswer() throws Exception {
        assertProblem(get("/api/vault/v1/silent"), 504, "gateway-timeout");
    }

    @Test
    void neverPassesHalfAnAnswerOffAsAWholeOne() {
        assertThatThrownBy(() -> get("/api/vault/v1/broken")).isInstanceOf(IOException.class);
    }

    @Test
    void passesEmptyAndCompressedAnswersOn() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(get("/api/vault/v1/nothing").statusCode()).isEqualTo(204);
        }
        HttpResponse<byte[]> answer = http.send(
                request("/api/vault/v1/gzip").header("Accept-Encoding", "gzip").build(), ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body()).isEqualTo(Zipped.BYTES);
    }

    @Test
    void keepsHealthAndMetricsToItself() throws Exception {
        for (String path : new String[] {
            "/q/metrics", "/q/health/ready", "/q", "/q/", "/api/vault/v1/%2e%2e/%2e%2e/%2e%2e/q/openapi"
        }) {
            assertProblem(get(path), 404, "not-found");
        }
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /api/vault/v1/../../../q/openapi HTTP/1.1", "Host: here", "Connection: close", "", "");
            assertThat(wire.rest()).startsWith("HTTP/1.1 404");
        }
        assertThat(get(management.resolve("/q/metrics")).body()).contains("gateway_requests_seconds_count");
        assertThat(get(management.resolve("/q/health/ready")).statusCode()).isEqualTo(200);
    }

    @Test
    void knowsNothingAtUnknownPaths() throws Exception {
        assertProblem(get("/api/unknown/v1/x"), 404, "not-found");
        assertProblem(get("/api/vault/v10/x"), 404, "not-found");
        assertProblem(get("/nowhere"), 404, "not-found");
        assertThat(echoed(request("/api/vault/v1/head").DELETE().build()).getString("method"))
                .isEqualTo("DELETE");
    }

    @Test
    void describesAllServicesInOneDocument() throws Exception {
        JsonObject document = new JsonObject(get("/api/openapi.json").body());

        assertThat(document.getJsonObject("paths").fieldNames())
                .containsExactlyInAnyOrder("/api/auth/v1/sessions", "/api/vault/v1/head");
        assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactlyInAnyOrder("Item", "VaultItem");
        assertThat(document.getJsonObject("paths")
                        .getJsonObject("/api/vault/v1/head")
                        .encode())
                .contains("#/components/schemas/VaultItem", "\"tags\":[\"vault\"]");
        assertThat(document.getJsonArray("x-sealwell-missing")).containsExactly("recovery");
    }

    @Test
    void bringsItsOwnPages() throws Exception {
        assertThat(get("/").body()).contains("<h1>Sealwell</h1>");
        assertThat(get("/api/").body()).contains("/api/api.js");
        assertThat(get("/api").headers().firstValue("Location")).hasValue("/api/");
        assertThat(get("/api/api.js").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
        assertThat(get("/email-objection").body()).contains("/email-objection.js");
        assertThat(get("/email-objection.js").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    private static HttpRequest chunked(String path, int length, URI gateway) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length])))
                .build();
    }

    private HttpRequest chunked(String path, int length) {
        return chunked(path, length, gateway);
    }

    private String id(HttpRequest request) throws Exception {
        return http.send(request, ofString())
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    private JsonObject echoed(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).version(HttpClient.Version.HTTP_1_1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(gateway.resolve(path));
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri).version(HttpClient.Version.HTTP_1_1).build(), ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:sealwell:problem:" + slug);
        assertThat(new JsonObject(answer.body()).getInteger("status")).isEqualTo(status);
    }
}
