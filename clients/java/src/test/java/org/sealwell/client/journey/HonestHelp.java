package org.sealwell.client.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.DevelopmentBeacon;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.HttpCall;
import org.sealwell.client.http.HttpTransport;
import org.sealwell.client.http.JdkHttpTransport;
import org.sealwell.client.json.Json;
import org.sealwell.evil.EvilServer;

/**
 * What the evil server does not have: a time capsule, trusted contacts and a beacon, for one owner, with a time of its own; honest until it is told
 * otherwise. All else goes on to the server.
 */
public final class HonestHelp implements HttpTransport {
    private static final String RECOVERY = "/api/recovery/v1";

    /** A lie: the answers of a path are changed before they are told. */
    private record Lie(String method, String path, Consumer<ObjectNode> change) {}

    private final HttpTransport server = new JdkHttpTransport();
    private final EvilServer evil;
    private final List<Lie> lies = new ArrayList<>();
    private final HonestCapsule capsule = new HonestCapsule(this);
    private final HonestCircle circle = new HonestCircle(this);
    private Instant now = Instant.parse("2026-06-01T00:00:00Z");
    private boolean away;

    public HonestHelp(EvilServer evil) {
        this.evil = evil;
    }

    /** The service's time, and that of whoever takes {@link #clock}. */
    public Instant now() {
        return now;
    }

    /** Lets time pass. */
    public void passes(Duration time) {
        now = now.plus(time);
    }

    public Clock clock() {
        HonestHelp help = this;
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return help.now();
            }
        };
    }

    public HonestCapsule capsule() {
        return capsule;
    }

    public HonestCircle circle() {
        return circle;
    }

    /** From now on changes what a path (a regular expression) tells. */
    public void tells(String method, String path, Consumer<ObjectNode> change) {
        lies.add(new Lie(method, path, change));
    }

    public void isHonest() {
        lies.clear();
        away = false;
    }

    /** The recovery service answers nothing any more. */
    public void isAway() {
        away = true;
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        String path = call.uri().getPath();
        if (away && path.startsWith(RECOVERY)) {
            return problem(503, "service-unavailable");
        }
        HttpAnswer answer = honest(call, path);
        for (Lie lie : lies) {
            if (call.method().equals(lie.method()) && path.matches(lie.path()) && answer.body().length > 0) {
                ObjectNode changed = (ObjectNode) Json.parse(answer.body());
                lie.change().accept(changed);
                answer = new HttpAnswer(answer.status(), answer.headers(), Json.bytes(changed));
            }
        }
        return answer;
    }

    private HttpAnswer honest(HttpCall call, String path) throws IOException {
        if (path.startsWith("/api/beacon/v1/")) {
            return round(path);
        }
        JsonNode body = call.body() == null ? Json.object() : Json.parse(call.body());
        String act = call.method() + " " + path.replace(RECOVERY, "");
        Optional<HttpAnswer> answer = capsule.answer(act, body, call);
        if (answer.isEmpty()) {
            answer = circle.answer(act, body, call);
        }
        return answer.isPresent() ? answer.get() : server.send(call);
    }

    /** Each round in its time. */
    private HttpAnswer round(String path) {
        long round = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        if (!path.contains(Beacon.DEVELOPMENT.chain())
                || Beacon.DEVELOPMENT.timeOf(round).isAfter(now)) {
            return problem(404, "not-found");
        }
        return json(200, Json.object().put("round", round).put("signature", DevelopmentBeacon.signature(round)));
    }

    /** Whose session it is. */
    String account(HttpCall call) {
        String token = call.headers().getOrDefault("Authorization", "");
        HttpCall details =
                new HttpCall("GET", evil.uri().resolve("/api/auth/v1/account"), Map.of("Authorization", token), null);
        try {
            return Json.parse(server.send(details).body()).path("accountId").asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static HttpAnswer json(int status, @Nullable JsonNode body) {
        return new HttpAnswer(status, Map.of(), body == null ? new byte[0] : Json.bytes(body));
    }

    static HttpAnswer problem(int status, String type) {
        return json(status, Json.object().put("type", "urn:sealwell:problem:" + type));
    }

    HttpAnswer notBefore(Instant time) {
        long seconds = Math.max(1, Duration.between(now, time).toSeconds());
        return new HttpAnswer(
                403,
                Map.of("Retry-After", Long.toString(seconds)),
                problem(403, "not-yet").body());
    }
}
