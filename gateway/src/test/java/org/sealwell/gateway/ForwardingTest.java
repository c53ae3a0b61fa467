package org.sealwell.gateway;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.sealwell.gateway.fixture.Caller;
import org.sealwell.gateway.fixture.FakeServices;
import org.sealwell.gateway.fixture.Wire;
import org.sealwell.gateway.fixture.Zipped;

/** What services see of a request, and callers of an answer. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class ForwardingTest extends Caller {

    private static final int MEBIBYTE = 1 << 20;

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
    void passesEmptyAndCompressedAnswersOn() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(get("/api/vault/v1/nothing").statusCode()).isEqualTo(204);
        }
        HttpResponse<byte[]> answer = http.send(
                request("/api/vault/v1/gzip").header("Accept-Encoding", "gzip").build(), ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body()).isEqualTo(Zipped.BYTES);
    }

    private String id(HttpRequest request) throws Exception {
        return send(request).headers().firstValue("X-Request-Id").orElseThrow();
    }
}
