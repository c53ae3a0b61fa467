package org.sealwell.auth.session;

/** What a device holds to stay logged in; {@code expiresIn} (seconds) is the access token's. */
public record Tokens(String sessionId, String accessToken, long expiresIn, String refreshToken, String deviceToken) {
    @Override
    public String toString() {
        return "Tokens[redacted]";
    }
}
