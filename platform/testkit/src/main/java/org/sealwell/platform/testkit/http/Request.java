package org.sealwell.platform.testkit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A request to the service under test: {@code Request.to(BASE).bearer(token).body(Map.of("n", 1)).post("/things")}. */
public final class Request {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final StringBuilder query = new StringBuilder();
    private BodyPublisher body = BodyPublishers.noBody();

    private Request(String base) {
        this.base = base;
    }

    /** A request to paths under this one. */
    public static Request to(String base) {
        return new Request(base);
    }

    /** A request to any path. */
    public static Request plain() {
        return new Request("");
    }

    /** Where the service under test is: Quarkus tells by its configuration. */
    public static URI service() {
        return ConfigProvider.getConfig().getValue("test.url", URI.class);
    }

    /** With a header, in place of one of the same name. */
    public Request header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** With an access token. */
    public Request bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** With a parameter behind the path, of which any character may be part. */
    public Request query(String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
        return this;
    }

    /** With a body: a text as it is, anything else as JSON. It is said to be JSON unless a header says otherwise. */
    public Request body(Object content) {
        headers.putIfAbsent("Content-Type", "application/json");
        body = BodyPublishers.ofString(content instanceof String text ? text : json(content));
        return this;
    }

    /** The path may have {@code {places}}, which the arguments fill in turn. */
    public Answer get(String path, Object... places) {
        return send("GET", path, places);
    }

    public Answer head(String path, Object... places) {
        return send("HEAD", path, places);
    }

    public Answer post(String path, Object... places) {
        return send("POST", path, places);
    }

    public Answer put(String path, Object... places) {
        return send("PUT", path, places);
    }

    public Answer delete(String path, Object... places) {
        return send("DELETE", path, places);
    }

    private Answer send(String method, String path, Object... places) {
        String filled = base + path;
        for (Object place : places) {
            filled = filled.replaceFirst("\\{\\w+}", encoded(place.toString()));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(service().resolve(filled + query))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach(request::header);
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError("No answer to " + method + " " + filled, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Cannot be written as JSON", e);
        }
    }
}
