package org.sealwell.client.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The control API of the evil server, over HTTP as for a client in any other language. */
final class KitControl {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    KitControl(URI server) {
        this.server = server;
    }

    JsonNode catalogue() {
        return call("GET", "/evil/attacks", "");
    }

    void arm(String attack, JsonNode scene) {
        call("POST", "/evil/attacks/" + attack, scene.toString());
    }

    void disarm() {
        call("DELETE", "/evil/attacks", "");
    }

    void forgetRequests() {
        call("DELETE", "/evil/requests", "");
    }

    List<JsonNode> requests() {
        return List.copyOf(call("GET", "/evil/requests", "").path("requests").findParents("method"));
    }

    private JsonNode call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode json = answer.body().length == 0 ? MissingNode.getInstance() : MAPPER.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + json);
            }
            return json;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
