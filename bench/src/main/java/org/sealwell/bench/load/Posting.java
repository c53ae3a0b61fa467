package org.sealwell.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Calls by the JDK's old client: on the processors that all share, the new one costs as much as the gateway. */
final class Posting {

    static {
        // As many idle connections as there are clients.
        System.setProperty("http.maxConnections", "256");
    }

    private Posting() {}

    static Answer get(URI address, String authorization) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("Authorization", authorization);
            return answer(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer json(URI address, @Nullable String authorization, String body) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            if (authorization != null) {
                connection.setRequestProperty("Authorization", authorization);
            }
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
            return answer(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream said = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, new String(said.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    record Answer(int status, String body) {}
}
