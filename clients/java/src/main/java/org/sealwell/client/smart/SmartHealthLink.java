package org.sealwell.client.smart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Json;

/**
 * A SMART Health Link: where its files are, and the key that opens them. Whoever has its {@link #text} can ask for them, and open them for good once
 * they have them.
 *
 * @param url at most 128 characters; https, or http to this machine
 * @param key 32 bytes
 * @param expiresAt a hint of its maker's, to the second; null without one
 * @param label what it leads to, in its maker's words; empty without any
 */
public record SmartHealthLink(URI url, Secret key, @Nullable Instant expiresAt, Flags flags, String label) {
    static final int LONGEST_URL = 128;
    static final int LONGEST_LABEL = 80;

    private static final String SCHEME = "shlink:/";
    private static final int LONGEST_TEXT = 4_096;
    private static final BigDecimal LATEST = BigDecimal.valueOf(100_000_000_000L);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * What a viewer has to know before it asks.
     *
     * @param longTerm L: what it leads to may change
     * @param passcode P: a passcode is wanted
     * @param direct U: the URL is that of the one file
     */
    public record Flags(boolean longTerm, boolean passcode, boolean direct) {
        public Flags {
            if (passcode && direct) {
                throw new IllegalArgumentException("a link with a passcode does not lead to its file directly");
            }
        }

        String text() {
            return (longTerm ? "L" : "") + (passcode ? "P" : "") + (direct ? "U" : "");
        }

        private static Flags of(String text) {
            if (!text.matches("L?P?U?")) {
                throw new IllegalArgumentException("flags that are unknown, or out of order");
            }
            return new Flags(text.contains("L"), text.contains("P"), text.contains("U"));
        }
    }

    public SmartHealthLink {
        Objects.requireNonNull(key, "key is null");
        Objects.requireNonNull(flags, "flags is null");
        if (url.toString().length() > LONGEST_URL || !isReachable(url)) {
            throw new IllegalArgumentException("a SMART Health Link's URL is https and has at most 128 characters");
        }
        if (label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a label has at most 80 characters");
        }
    }

    /** Whether a link may lead there: nothing that could be listened to, unless it stays on this machine. */
    static boolean isReachable(URI url) {
        return url.getHost() != null
                && url.getRawUserInfo() == null
                && ("https".equals(url.getScheme())
                        || ("http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost())));
    }

    /**
     * Reads a link as it was scanned or sent, perhaps behind a viewer's address and {@code #}.
     *
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    public static SmartHealthLink parse(String text) {
        String stripped = text.strip();
        int at = stripped.startsWith(SCHEME) ? 0 : stripped.indexOf("#" + SCHEME) + 1;
        if (stripped.length() > LONGEST_TEXT || !stripped.startsWith(SCHEME, at)) {
            throw new IllegalArgumentException("not a SMART Health Link");
        }
        JsonNode payload = Json.parseOwn(
                new String(Base64Url.decode(stripped.substring(at + SCHEME.length())), StandardCharsets.UTF_8));
        if (payload.has("v") && !(payload.path("v").isInt() && payload.path("v").intValue() == 1)) {
            throw new IllegalArgumentException("a SMART Health Link of another version");
        }
        return new SmartHealthLink(
                URI.create(text(payload, "url")),
                keyOf(text(payload, "key")),
                payload.has("exp") ? time(payload.path("exp")) : null,
                Flags.of(payload.has("flag") ? text(payload, "flag") : ""),
                payload.has("label") ? text(payload, "label") : "");
    }

    private static String text(JsonNode payload, String name) {
        if (!payload.path(name).isTextual()) {
            throw new IllegalArgumentException("a SMART Health Link without its " + name);
        }
        return payload.path(name).textValue();
    }

    /** Seconds, perhaps with a part of one. */
    private static Instant time(JsonNode exp) {
        BigDecimal seconds = exp.isNumber() ? exp.decimalValue() : BigDecimal.ZERO;
        if (seconds.signum() <= 0 || seconds.compareTo(LATEST) > 0) {
            throw new IllegalArgumentException("an exp that is no time");
        }
        return Instant.ofEpochSecond(seconds.longValue());
    }

    private static Secret keyOf(String text) {
        byte[] bytes = Base64Url.decode(text, 32);
        try {
            return Secret.copyOf(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Whether its maker says that it is over. Who serves it decides for themselves. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** {@code shlink:/…}: for whom it is for, and for nobody else. */
    public String text() {
        ObjectNode payload = Json.object().put("url", url.toString()).put("key", Base64Url.encode(key.copyBytes()));
        if (expiresAt != null) {
            payload.put("exp", expiresAt.getEpochSecond());
        }
        if (!flags.text().isEmpty()) {
            payload.put("flag", flags.text());
        }
        if (!label.isEmpty()) {
            payload.put("label", label);
        }
        return SCHEME + Base64Url.encode(Json.bytes(payload.put("v", 1)));
    }

    /** The same behind the address of a viewer, which a browser opens; what follows {@code #} reaches no server. */
    public String textFor(URI viewer) {
        if (!isReachable(viewer) || viewer.getRawFragment() != null) {
            throw new IllegalArgumentException("a viewer's address is https, and has no fragment");
        }
        return viewer + "#" + text();
    }

    @Override
    public String toString() {
        return "SmartHealthLink[redacted]";
    }
}
