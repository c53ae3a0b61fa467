package org.sealwell.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against servers that send too much, or nothing any more. */
class JdkHttpTransportTest {
    private ServerSocket listening;

    @BeforeEach
    void listen() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listening.close();
    }

    @Test
    void aBodyThatStopsInItsMiddleIsNotWaitedForWithoutEnd() {
        answering(out -> {
            out.write(head("Content-Length: 10"));
            out.write("12345".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(10_000);
        });

        assertThatThrownBy(() -> call(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aSlowBodyIsReadAsLongAsItComes() throws IOException {
        answering(out -> {
            out.write(head("Content-Length: 8"));
            for (int i = 0; i < 8; i++) {
                out.write('a' + i);
                out.flush();
                Thread.sleep(300);
            }
        });

        assertThat(call(Duration.ofSeconds(2)).body()).asString().isEqualTo("abcdefgh");
    }

    @Test
    void aBodyWithoutEndIsBrokenOff() {
        answering(out -> {
            out.write(head("Connection: close"));
            byte[] more = new byte[1 << 20];
            while (true) {
                out.write(more);
            }
        });

        assertThatThrownBy(() -> call(Duration.ofSeconds(10)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than");
    }

    private HttpAnswer call(Duration patience) throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
        return new JdkHttpTransport(patience).send(new HttpCall("GET", uri, Map.of(), null));
    }

    private static byte[] head(String header) {
        return ("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Answers one call. */
    private void answering(Answer answer) {
        Thread server = new Thread(() -> {
            try (Socket caller = listening.accept()) {
                InputStream in = caller.getInputStream();
                in.readNBytes(1);
                answer.write(caller.getOutputStream());
            } catch (IOException | InterruptedException e) {
                // The caller has hung up, as it should.
            }
        });
        server.setDaemon(true);
        server.start();
    }

    @FunctionalInterface
    private interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }
}
