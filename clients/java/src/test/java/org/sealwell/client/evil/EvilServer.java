package org.sealwell.client.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** The server: honest until told otherwise. One request at a time changes its state. */
public final class EvilServer implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Which answers a script is about. {@code times} counts down; 0 is spent. */
    private record Rule(String method, String path, Script script, boolean instead, AtomicInteger times) {
        boolean matches(Asked asked) {
            return asked.method().equals(method) && asked.path().matches(path) && times.get() > 0;
        }
    }

    private static final Told NOTHING = new Told(0, Map.of(), null, null);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Asked> requests = new CopyOnWriteArrayList<>();
    private final HonestAuth auth = new HonestAuth();
    private final HonestVault vault = new HonestVault();
    private final HonestRecovery recovery = new HonestRecovery();

    /** Listens on a free port of the loopback address. */
    public EvilServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Accounts, logins and sessions. */
    public HonestAuth auth() {
        return auth;
    }

    /** Commits and items. */
    public HonestVault vault() {
        return vault;
    }

    /** Recovery phrases. */
    public HonestRecovery recovery() {
        return recovery;
    }

    /** Everything that was asked, in order. */
    public List<Asked> requests() {
        return List.copyOf(requests);
    }

    /** How often a path was asked. */
    public long count(String method, String path) {
        return requests.stream()
                .filter(asked -> asked.method().equals(method) && asked.path().matches(path))
                .count();
    }

    /** From now on changes the answers of a path (a regular expression); the request takes effect all the same. */
    public void tells(String method, String path, Script script) {
        rules.add(new Rule(method, path, script, false, new AtomicInteger(Integer.MAX_VALUE)));
    }

    /** The next {@code times} requests take effect, and their answers are lost with the connection. */
    public void loses(String method, String path, int times) {
        rules.add(new Rule(method, path, (asked, honest) -> NOTHING, false, new AtomicInteger(times)));
    }

    /** The next {@code times} requests have no effect, and get this answer. */
    public void refuses(String method, String path, Told refusal, int times) {
        rules.add(new Rule(method, path, (asked, honest) -> refusal, true, new AtomicInteger(times)));
    }

    /** The next {@code times} requests have no effect, and their connection breaks. */
    public void breaks(String method, String path, int times) {
        rules.add(new Rule(method, path, (asked, honest) -> NOTHING, true, new AtomicInteger(times)));
    }

    /** Forgets all scripts. */
    public void isHonest() {
        rules.clear();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked asked = asked(exchange);
            requests.add(asked);
            Told told = answer(asked);
            if (told.status() != 0) {
                send(exchange, told);
            }
        } catch (RuntimeException e) {
            // The client sees a broken connection; whoever reads the test's output sees why.
            System.getLogger("evil").log(System.Logger.Level.ERROR, "the scripted server broke", e);
        }
    }

    private Told answer(Asked asked) {
        for (Rule rule : rules) {
            if (rule.instead() && rule.matches(asked) && rule.times().getAndDecrement() > 0) {
                return rule.script().tell(asked, null);
            }
        }
        Told told;
        synchronized (this) {
            told = honest(asked);
        }
        for (Rule rule : rules) {
            if (!rule.instead() && rule.matches(asked) && rule.times().getAndDecrement() > 0) {
                told = rule.script().tell(asked, told);
            }
        }
        return told;
    }

    private Told honest(Asked asked) {
        if (asked.path().startsWith("/api/auth/v1")) {
            return auth.answer(asked);
        }
        String accountId = auth.authenticate(asked).orElse(null);
        if (accountId == null) {
            return Told.problem(401, "unauthenticated");
        }
        if (asked.path().startsWith("/api/vault/v1")) {
            return vault.answer(accountId, asked);
        }
        return recovery.answer(accountId, asked);
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        JsonNode body = bytes.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(bytes);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        URI uri = exchange.getRequestURI();
        return new Asked(exchange.getRequestMethod(), uri.getPath(), Asked.query(uri.getRawQuery()), headers, body);
    }

    private static void send(HttpExchange exchange, Told told) throws IOException {
        byte[] bytes = told.raw() != null
                ? told.raw()
                : told.body() == null ? new byte[0] : MAPPER.writeValueAsBytes(told.body());
        told.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders()
                .set("Content-Type", told.status() < 400 ? "application/json" : "application/problem+json");
        boolean pack = bytes.length > 1024
                && String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                        .contains("gzip");
        if (pack) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            bytes = gzip(bytes);
        }
        exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
