package org.sealwell.local.beacon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The development beacon over HTTP on 127.0.0.1: {@code GET /{chain}/info}, {@code /{chain}/public/{round}} and {@code /{chain}/public/latest}, answered
 * as drand answers (its HTTP API, version 1).
 *
 * <p>Other than drand, which says 404 or lets wait for a round that has not come, it says 425 (RFC 8470) with the seconds until then in {@code
 * Retry-After}. 404 is for what never comes: another chain, another path, a round before the first.
 */
public final class LocalBeacon implements AutoCloseable {
    private static final int ROUNDS_KEPT = 1_000;
    private static final Pattern PUBLIC = Pattern.compile("/public/(?:latest|([1-9]\\d{0,15}))");
    private static final ChainInfo INFO = ChainInfo.ofDevelopment();

    private final JsonMapper json = new JsonMapper();
    private final SignedRounds rounds = new SignedRounds(ROUNDS_KEPT);
    private final Clock clock;
    private final HttpServer server;

    private LocalBeacon(Clock clock, HttpServer server) {
        this.clock = clock;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param clock says which rounds have come
     */
    public static LocalBeacon start(int port, Clock clock) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        LocalBeacon beacon = new LocalBeacon(clock, HttpServer.create(address, 0));
        beacon.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        beacon.server.createContext("/", beacon::answer);
        beacon.server.start();
        return beacon;
    }

    /** The hash by which its chain is asked for, 64 hexadecimal digits. */
    public static String chain() {
        return INFO.hash();
    }

    /** Where it answers. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = exchange.getRequestMethod().equals("GET")
                    ? answer(exchange.getRequestURI().getPath())
                    : new Answer(405, "text/plain", "Only GET\n", Map.of("Allow", "GET"));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            boolean bodiless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
            if (!bodiless) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(String path) throws JsonProcessingException {
        String mine = "/" + chain();
        if (path.equals(mine + "/info")) {
            return json(INFO);
        }
        Matcher asked = PUBLIC.matcher(path.startsWith(mine) ? path.substring(mine.length()) : "");
        if (!asked.matches()) {
            return new Answer(404, "text/plain", "There is nothing here\n", Map.of());
        }
        long latest = DevelopmentChain.latest(clock.instant());
        return round(asked.group(1) == null ? Math.max(latest, 1) : Long.parseLong(asked.group(1)));
    }

    private Answer round(long round) throws JsonProcessingException {
        Instant now = clock.instant();
        Instant time = DevelopmentChain.timeOf(round);
        return now.isBefore(time) ? tooEarly(Duration.between(now, time)) : json(rounds.of(round));
    }

    private Answer json(Object value) throws JsonProcessingException {
        return new Answer(200, "application/json", json.writeValueAsString(value), Map.of());
    }

    private static Answer tooEarly(Duration left) {
        // Rounded up: who comes again then finds it.
        long seconds = left.plusSeconds(1).minusNanos(1).toSeconds();
        return new Answer(
                425, "text/plain", "This round has not come yet\n", Map.of("Retry-After", Long.toString(seconds)));
    }

    private record Answer(int status, String mediaType, String body, Map<String, String> headers) {}
}
