package org.sealwell.bench.load;

import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.bench.Ratio;
import org.sealwell.bench.load.Posting.Answer;
import org.sealwell.bench.load.SideBySide.Load;
import org.sealwell.bench.load.SideBySide.Turn;
import org.sealwell.bench.srp.RawLogin;
import org.sealwell.client.crypto.Base64Url;

/**
 * Logins through the gateway by clients who send a proof that is wrong: the server does all of a login's arithmetic, and the clients, who
 * share its processors, do none. Held against the three modular powers of a login alone, on all processors, in this JVM.
 */
final class LoginLoad {

    private static final int SECONDS = 10;
    private static final int CLIENTS = 16;
    /** How many times as many logins as can be done come in. */
    private static final int FLOOD = 2;

    private static final double REFUSED_MILLIS = 50;
    private static final double ADMITTED_MILLIS = 1_000;
    private static final String ANY_PROOF = Base64Url.encode(new byte[32]);

    private final URI gateway;
    private final String clientPublic =
            Base64Url.encode(SrpGroup.padded(SrpGroup.G.modPow(new BigInteger(256, new SecureRandom()), SrpGroup.N)));
    private final Queue<Double> admitted = new ConcurrentLinkedQueue<>();
    private final Queue<Double> refused = new ConcurrentLinkedQueue<>();

    LoginLoad(URI gateway) {
        this.gateway = gateway;
    }

    void measure(Consumer<Ratio> found) throws InterruptedException {
        Clients.warmUp(CLIENTS, this::login);
        RawLogin raw = new RawLogin();
        Turn turn = new SideBySide(
                        new Load(CLIENTS, this::login),
                        new Load(Runtime.getRuntime().availableProcessors(), client -> raw.powers()),
                        () -> {})
                .median();
        found.accept(new Ratio(
                "logins through the gateway",
                turn.load(),
                "/s",
                turn.baseline(),
                "/s: three modular powers each",
                0.5,
                false));
        // The first flood shows the processes what refusing is.
        flood(turn.load());
        flood(turn.load());
        found.accept(millis("flood: admitted, 99th percentile", percentile(admitted), ADMITTED_MILLIS));
        found.accept(millis("flood: refused, 99th percentile", percentile(refused), REFUSED_MILLIS));
    }

    private void flood(double logins) throws InterruptedException {
        admitted.clear();
        refused.clear();
        Clients.arriving(logins * FLOOD, SECONDS, this::login);
    }

    private static Ratio millis(String what, double millis, double allowed) {
        return new Ratio(what, millis, "ms", allowed, "ms: allowed", 1, true);
    }

    private void login(int client) {
        long begin = System.nanoTime();
        Answer start = post(
                "/api/auth/v1/login/start",
                "{\"email\":\"bench-" + client % 64 + "@example.org\",\"A\":\"" + clientPublic + "\"}");
        if (start.status() != 200) {
            note(start.status(), begin);
            return;
        }
        int at = start.body().indexOf("\"handshake\":\"") + 13;
        String handshake = start.body().substring(at, at + 22);
        long middle = System.nanoTime();
        Answer finish = post(
                "/api/auth/v1/login/finish",
                "{\"handshake\":\"" + handshake + "\",\"M1\":\"" + ANY_PROOF + "\",\"device\":{\"name\":\"bench\"}}");
        if (finish.status() == 401) {
            admitted.add((System.nanoTime() - begin) / 1e6);
        } else {
            note(finish.status(), middle);
        }
    }

    private Answer post(String path, String body) {
        return Posting.json(gateway.resolve(path), null, body);
    }

    private void note(int status, long begin) {
        if (status != 503) {
            throw new IllegalStateException("A login was answered " + status);
        }
        refused.add((System.nanoTime() - begin) / 1e6);
    }

    private static double percentile(Queue<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.99));
    }
}
