package org.sealwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.sealwell.gateway.fixture.Caller;
import org.sealwell.gateway.fixture.FakeServices;
import org.sealwell.gateway.fixture.Poured;
import org.sealwell.gateway.fixture.Wire;

/** Bodies pass through as they come: not too much of them, and no faster than the other side reads. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class BodiesTest extends Caller {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void refusesABodyThatSaysItIsTooLong() throws Exception {
        HttpResponse<String> answer = send(request("/api/auth/v1/items")
                .POST(BodyPublishers.ofByteArray(new byte[65 * 1024]))
                .build());

        assertProblem(answer, 413, "payload-too-large");
    }

    /** Over HTTP/2, where the whole body may have been read before the refusal, or not: each of both comes about every other time. */
    @RepeatedTest(12)
    void refusesABodyThatTurnsOutTooLong() throws Exception {
        HttpResponse<String> answer = send(chunked("/api/auth/v1/items", 3 * MEBIBYTE));

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

    private HttpRequest chunked(String path, int length) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length])))
                .build();
    }
}
