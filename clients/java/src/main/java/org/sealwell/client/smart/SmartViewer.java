package org.sealwell.client.smart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.FileKey;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.HttpCall;
import org.sealwell.client.http.HttpTransport;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.problem.UnreachableException;

/**
 * Opens SMART Health Links of anybody, without an account. Whoever serves a link learns that it is opened, from where, and the {@code recipient}.
 *
 * <pre>{@code
 * SmartHealthLink link = SmartHealthLink.parse(scanned);
 * List<SmartFile> files = link.flags().passcode()
 *         ? Sealwell.smartViewer().open(link, "Dr. Meier", passcode)
 *         : Sealwell.smartViewer().open(link, "Dr. Meier");
 * }</pre>
 *
 * <p>Nothing is repeated by itself: each request may count as a visit.
 */
public final class SmartViewer {
    private static final int MOST_FILES = 100;
    /** Longer files are fetched one at a time. */
    private static final int EMBEDDED = 1 << 20;

    private final HttpTransport transport;

    public SmartViewer(HttpTransport transport) {
        this.transport = Objects.requireNonNull(transport, "transport is null");
    }

    /**
     * Opens a link that wants no passcode.
     *
     * @param recipient who asks, in words for who made the link
     * @throws PasscodeRefusedException when it wants one
     * @throws RefusedException {@code not-found} for a link that leads nowhere, or nowhere any more
     * @throws ServerLiedException when what it leads to does not open with its key, or is of no known form
     */
    public List<SmartFile> open(SmartHealthLink link, String recipient) {
        return link.flags().direct() ? List.of(direct(link, recipient)) : files(link, manifest(link, recipient, null));
    }

    /**
     * The same with a passcode.
     *
     * @param passcode stays the caller's, to wipe
     * @throws PasscodeRefusedException when it is wrong
     */
    public List<SmartFile> open(SmartHealthLink link, String recipient, char[] passcode) {
        return files(link, manifest(link, recipient, passcode));
    }

    private SmartFile direct(SmartHealthLink link, String recipient) {
        String url = link.url().toString();
        String query = "recipient=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8);
        FileKey.Opened opened =
                new FileKey(link.key()).open(jwe(URI.create(url + (url.contains("?") ? "&" : "?") + query)));
        return file(opened, opened.contentType());
    }

    private JsonNode manifest(SmartHealthLink link, String recipient, char @Nullable [] passcode) {
        ObjectNode body = Json.object().put("recipient", recipient).put("embeddedLengthMax", EMBEDDED);
        if (passcode != null) {
            body.put("passcode", new String(passcode));
        }
        Map<String, String> headers = headers("application/json");
        headers.put("Content-Type", "application/json");
        return Json.parse(sent(new HttpCall("POST", link.url(), headers, Json.bytes(body))));
    }

    private List<SmartFile> files(SmartHealthLink link, JsonNode manifest) {
        JsonNode told = manifest.path("files");
        if (!told.isArray() || told.size() > MOST_FILES) {
            throw malformed("a manifest without files, or with too many");
        }
        FileKey key = new FileKey(link.key());
        List<SmartFile> files = new ArrayList<>();
        for (JsonNode file : told) {
            files.add(file(key.open(jwe(file)), textOf(file, "contentType")));
        }
        return List.copyOf(files);
    }

    private String jwe(JsonNode file) {
        if (file.has("embedded") == file.has("location")) {
            throw malformed("a file that is neither embedded nor elsewhere, or both");
        }
        return file.has("embedded") ? textOf(file, "embedded") : jwe(location(textOf(file, "location")));
    }

    private static URI location(String text) {
        try {
            URI location = URI.create(text);
            if (SmartHealthLink.isReachable(location)) {
                return location;
            }
        } catch (IllegalArgumentException e) {
            throw malformed("a location that is no URL");
        }
        throw malformed("a location that is not https");
    }

    private String jwe(URI location) {
        return new String(
                        sent(new HttpCall("GET", location, headers("application/jose, */*;q=0.1"), null)),
                        StandardCharsets.UTF_8)
                .strip();
    }

    /** What the sealed header says comes first: the manifest is the server's word, and must not differ. */
    private static SmartFile file(FileKey.Opened opened, @Nullable String told) {
        String sealed = opened.contentType();
        if (told == null || (sealed != null && !sealed.equals(told))) {
            throw malformed("a file of another type than it was said to be");
        }
        return new SmartFile(told, opened.content());
    }

    private static Map<String, String> headers(String accept) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", accept);
        headers.put("Accept-Encoding", "identity");
        return headers;
    }

    private byte[] sent(HttpCall call) {
        try {
            HttpAnswer answer = transport.send(call);
            if (answer.status() == 200) {
                return answer.body();
            }
            throw refusal(answer);
        } catch (IOException e) {
            // The URL is a secret of the link's: it is not repeated.
            throw new UnreachableException("whoever serves the link gave no answer", e);
        }
    }

    private static RuntimeException refusal(HttpAnswer answer) {
        return switch (answer.status()) {
            case 401 -> new PasscodeRefusedException(remaining(answer));
            case 404 -> new RefusedException("not-found", 404, null, List.of());
            case 429 -> new RefusedException("too-many-attempts", 429, retryAfter(answer), List.of());
            default ->
                answer.status() >= 400
                        ? new RefusedException("unknown", answer.status(), retryAfter(answer), List.of())
                        : malformed("an answer of another status");
        };
    }

    private static @Nullable Long remaining(HttpAnswer answer) {
        try {
            JsonNode remaining = Json.parse(answer.body()).path("remainingAttempts");
            return remaining.canConvertToLong() ? remaining.longValue() : null;
        } catch (ServerLiedException e) {
            return null;
        }
    }

    private static @Nullable Duration retryAfter(HttpAnswer answer) {
        String seconds = answer.header("Retry-After").orElse("");
        return seconds.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private static String textOf(JsonNode file, String name) {
        if (!file.path(name).isTextual()) {
            throw malformed("a file without its " + name);
        }
        return file.path(name).textValue();
    }

    private static ServerLiedException malformed(String what) {
        return new ServerLiedException(Lie.MALFORMED_ANSWER, what);
    }
}
