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
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the person's mail, as they would. */
final class Mailbox {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{8})\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI inbox;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> read = new HashSet<>();

    Mailbox(URI inbox, HttpClient http) {
        this.inbox = inbox;
        this.http = http;
    }

    String awaitCode(String address) throws IOException, InterruptedException {
        return await(address, "", CODE);
    }

    /** The code of the newest mail that says so and was not read before. */
    String awaitCode(String address, String saying) throws IOException, InterruptedException {
        return await(address, saying, CODE);
    }

    String awaitLink(String address, String part) throws IOException, InterruptedException {
        return await(address, part, Pattern.compile("(\\S*" + Pattern.quote(part) + "\\S*)"));
    }

    private String await(String address, String saying, Pattern wanted) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (JsonNode message : get("/api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                    .path("messages")) {
                String id = message.path("id").asText();
                String text = get("/api/messages/" + id).path("text").asText();
                Matcher found = wanted.matcher(text);
                if (text.contains(saying) && found.find() && read.add(id)) {
                    return found.group(1);
                }
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new IOException("What was waited for has not come to the inbox");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(inbox.resolve(path)).build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
