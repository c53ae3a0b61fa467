package org.sealwell.evil;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The server: honest until told otherwise. One request at a time changes its state. */
public final class EvilServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Scripts scripts = new Scripts();
    private final List<Asked> requests = new CopyOnWriteArrayList<>();
    private final HonestAuth auth = new HonestAuth();
    private final HonestVault vault = new HonestVault();
    private final HonestContacts contacts = new HonestContacts();
    private final HonestRecovery recovery = new HonestRecovery(contacts);
    private final HonestGuardianships guardianships = new HonestGuardianships(contacts);
    private final HonestHelpRequests helpRequests = new HonestHelpRequests(auth, contacts);
    private final HonestShares shares = new HonestShares();
    private final HonestNotifications notifications = new HonestNotifications();
    private final HonestVisits visits = new HonestVisits(shares);
    private final HonestSmartLinks smartLinks = new HonestSmartLinks(shares);
    private final HonestViews views = new HonestViews(shares);

    /** Listens on a free port of the loopback address. */
    public EvilServer() {
        this(0);
    }

    /** Listens on this port of the loopback address, and nowhere else: it is no server for people. */
    public EvilServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> exchange(exchange, this::played));
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

    /** Recovery phrases, kits and time capsules. */
    public HonestRecovery recovery() {
        return recovery;
    }

    /** Trusted contacts, and requests to them. */
    public HonestContacts contacts() {
        return contacts;
    }

    /** Links to records. */
    public HonestShares shares() {
        return shares;
    }

    /** What happened, and the mails that somebody wants. */
    public HonestNotifications notifications() {
        return notifications;
    }

    /** Everything that was asked of the protocol, in order. */
    public List<Asked> requests() {
        return List.copyOf(requests);
    }

    /** Forgets what was asked so far. */
    public void forgetRequests() {
        requests.clear();
    }

    /** How often a path was asked. */
    public long count(String method, String path) {
        return requests.stream()
                .filter(asked -> asked.method().equals(method) && asked.path().matches(path))
                .count();
    }

    /** From now on changes the answers of a path (a regular expression); the request takes effect all the same. */
    public void tells(String method, String path, Script script) {
        scripts.changeAnswer(method, path, script, Integer.MAX_VALUE);
    }

    /** The next {@code times} requests take effect, and their answers are lost with the connection. */
    public void loses(String method, String path, int times) {
        scripts.changeAnswer(method, path, (asked, honest) -> Told.NOTHING, times);
    }

    /** The next {@code times} requests have no effect, and get this answer. */
    public void refuses(String method, String path, Told refusal, int times) {
        scripts.answerInstead(method, path, refusal, times);
    }

    /** The next {@code times} requests have no effect, and their connection breaks. */
    public void breaks(String method, String path, int times) {
        refuses(method, path, Told.NOTHING, times);
    }

    /** Forgets all scripts. */
    public void isHonest() {
        scripts.forget();
    }

    /** What is stored now. */
    public synchronized Memory remembers() {
        return new Memory(
                auth.accounts(),
                vault.vaults(),
                shares.all(),
                notifications.activities(),
                contacts.all().values());
    }

    /** Stores again what it stored then. */
    public synchronized void goesBackTo(Memory then) {
        then.restore();
    }

    /** Rewrites what is stored while no request is at work on it. */
    public synchronized void rewrites(Runnable change) {
        change.run();
    }

    /** Answers everything below a path that is no part of the protocol: no script changes it and nobody counts it. */
    public void alsoAnswers(String path, Function<Asked, Told> answers) {
        server.createContext(path, exchange -> exchange(exchange, answers));
    }

    private static void exchange(HttpExchange exchange, Function<Asked, Told> answers) throws IOException {
        try (exchange) {
            Told told = told(exchange, answers);
            if (told.status() != 0) {
                HttpMessages.write(exchange, told);
            }
        } catch (RuntimeException e) {
            // The client sees a broken connection; whoever reads the server's output sees why.
            System.getLogger("evil").log(System.Logger.Level.ERROR, "the scripted server broke", e);
        }
    }

    private static Told told(HttpExchange exchange, Function<Asked, Told> answers) throws IOException {
        if (CrossOrigin.allow(exchange)) {
            return Told.empty(204);
        }
        try {
            return answers.apply(HttpMessages.read(exchange));
        } catch (IllegalArgumentException e) {
            return Told.problem(400, "invalid-request");
        }
    }

    private Told played(Asked asked) {
        requests.add(asked);
        return scripts.answer(asked, this::honest);
    }

    private synchronized Told honest(Asked asked) {
        if (HonestHelpRequests.isFor(asked)) {
            return helpRequests.answer(asked);
        }
        if (asked.path().startsWith("/api/auth/v1")) {
            Told told = auth.answer(asked);
            notifications.hear(asked, told);
            return told;
        }
        if (HonestVisits.isFor(asked)) {
            return visits.answer(asked);
        }
        if (HonestViews.isFor(asked)) {
            return views.answer(asked);
        }
        if (HonestRecovery.isOpening(asked)) {
            return recovery.open(asked);
        }
        if (DevelopmentBeacon.isFor(asked)) {
            return DevelopmentBeacon.answer(asked);
        }
        return auth.authenticate(asked)
                .map(accountId -> honest(accountId, asked))
                .orElseGet(() -> Told.problem(401, "unauthenticated"));
    }

    private Told honest(String accountId, Asked asked) {
        if (asked.path().startsWith("/api/vault/v1")) {
            Told told = vault.answer(accountId, asked);
            notifications.hear(accountId, asked, told);
            return told;
        }
        if (asked.path().startsWith(HonestShares.ROOT)) {
            return shares.answer(accountId, asked);
        }
        if (asked.path().startsWith(HonestSmartLinks.ROOT)) {
            return smartLinks.answer(accountId, asked);
        }
        if (asked.path().startsWith(HonestNotifications.ROOT)) {
            return notifications.answer(accountId, asked);
        }
        if (HonestContacts.isFor(asked)) {
            return contacts.answer(accountId, asked);
        }
        return HonestGuardianships.isFor(asked)
                ? guardianships.answer(accountId, asked)
                : recovery.answer(accountId, asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
