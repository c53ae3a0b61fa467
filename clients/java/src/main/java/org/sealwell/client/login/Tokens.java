package org.sealwell.client.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;
import org.sealwell.client.json.Members;

/** What a session is carried by. Never printed. */
public record Tokens(
        String sessionId, String accessToken, Duration expiresIn, String refreshToken, String deviceToken) {
    public Tokens {
        Objects.requireNonNull(sessionId, "sessionId is null");
        Objects.requireNonNull(accessToken, "accessToken is null");
        Objects.requireNonNull(expiresIn, "expiresIn is null");
        Objects.requireNonNull(refreshToken, "refreshToken is null");
        Objects.requireNonNull(deviceToken, "deviceToken is null");
    }

    /** Reads them strictly; what goes into a header is checked for what a header can hold. */
    public static Tokens read(JsonNode node) {
        Members tokens = Members.of(node, "sessionId", "accessToken", "expiresIn", "refreshToken", "deviceToken");
        return new Tokens(
                tokens.id("sessionId"),
                tokens.read("accessToken", Tokens::visible),
                Duration.ofSeconds(tokens.number("expiresIn")),
                tokens.text("refreshToken"),
                tokens.text("deviceToken"));
    }

    private static String visible(String text) {
        if (!text.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("not a token");
        }
        return text;
    }

    @Override
    public String toString() {
        return "Tokens[redacted]";
    }
}
