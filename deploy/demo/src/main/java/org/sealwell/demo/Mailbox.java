package org.sealwell.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the person's mail, as they would. */
final class Mailbox {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{8})\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI inbox;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    Mailbox(URI inbox, HttpClient http) {
        this.inbox = inbox;
        this.http = http;
    }

    String awaitCode(String address) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (JsonNode message : get("/api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                    .path("messages")) {
                Matcher code =
                        CODE.matcher(get("/api/messages/" + message.path("id").asText())
                                .path("text")
                                .asText());
                if (code.find()) {
                    return code.group(1);
                }
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new IOException("No code has come to the inbox");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(inbox.resolve(path)).build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
