package org.sealwell.client.http;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.problem.UnreachableException;

/** The server's calls, without knowing who calls. */
public final class Api {
    private static final Set<Integer> WORTH_A_RETRY = Set.of(429, 502, 503, 504);

    private final URI root;
    private final HttpTransport transport;
    private final RetryPolicy retries;
    private final SecureRandom random;
    private final boolean packed;
    private final @Nullable String language;

    /**
     * @param packed whether answers are asked for with gzip
     * @param language what the person speaks, if that is known
     */
    public Api(
            URI root,
            HttpTransport transport,
            RetryPolicy retries,
            SecureRandom random,
            boolean packed,
            @Nullable String language) {
        this.root = Objects.requireNonNull(root, "root is null");
        this.transport = Objects.requireNonNull(transport, "transport is null");
        this.retries = Objects.requireNonNull(retries, "retries is null");
        this.random = Objects.requireNonNull(random, "random is null");
        this.packed = packed;
        this.language = language;
    }

    /** The server's address. */
    public URI root() {
        return root;
    }

    /**
     * Calls, and repeats where that is safe. Any status is an answer.
     *
     * @throws UnreachableException when no answer came
     */
    public ApiAnswer call(ApiCall call, @Nullable String accessToken) {
        HttpCall http = new HttpCall(call.method(), root.resolve(call.path()), headers(call, accessToken), call.body());
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= retries.attempts();
            try {
                HttpAnswer answer = transport.send(http);
                ApiAnswer read = new ApiAnswer(answer, Bounded.unpacked(answer));
                Duration pause = pauseBeforeRepeat(call, read, answer, attempt);
                if (last || pause == null) {
                    return read;
                }
                sleep(pause);
            } catch (IOException e) {
                if (last || !call.repeatable() || Thread.currentThread().isInterrupted()) {
                    throw new UnreachableException(call + " got no answer", e);
                }
                sleep(retries.pause(attempt, random));
            }
        }
    }

    /** Null when the answer stands. An {@code overloaded} server has not begun, so that is safe for every call. */
    private @Nullable Duration pauseBeforeRepeat(ApiCall call, ApiAnswer read, HttpAnswer answer, int attempt) {
        if (!WORTH_A_RETRY.contains(answer.status())) {
            return null;
        }
        if (!call.repeatable() && !read.refusal().is("overloaded")) {
            return null;
        }
        Duration jitter = retries.pause(attempt, random);
        Duration asked = Problems.retryAfter(answer);
        if (asked == null) {
            return jitter;
        }
        return asked.compareTo(retries.longest()) > 0 ? null : asked.plus(jitter);
    }

    private Map<String, String> headers(ApiCall call, @Nullable String accessToken) {
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.put("Accept", "application/json, application/problem+json");
        headers.put("Accept-Encoding", packed ? "gzip" : "identity");
        if (language != null) {
            headers.put("Accept-Language", language);
        }
        if (call.body() != null) {
            headers.put("Content-Type", "application/json");
        }
        if (accessToken != null) {
            headers.put("Authorization", "Bearer " + accessToken);
        }
        return headers;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted while waiting to repeat a call", e);
        }
    }
}
