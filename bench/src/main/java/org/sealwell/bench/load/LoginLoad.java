package org.sealwell.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.auth.srp.SrpServer;
import org.sealwell.bench.Ratio;
import org.sealwell.client.crypto.Base64Url;

/**
 * Logins through the gateway by clients who send a proof that is wrong: the server does all of a login's arithmetic, and the clients, who
 * share its processors, do none. Held against that arithmetic alone, on all processors, in this JVM.
 */
final class LoginLoad {

    private static final int SECONDS = 10;
    private static final int CLIENTS = 16;
    /** How many times as many logins as can be done come in. */
    private static final int FLOOD = 3;

    private static final double REFUSED_MILLIS = 50;
    private static final double ADMITTED_MILLIS = 1_000;
    private static final String ANY_PROOF = Base64Url.encode(new byte[32]);

    private final URI gateway;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String clientPublic =
            Base64Url.encode(SrpGroup.padded(SrpGroup.G.modPow(new BigInteger(256, new SecureRandom()), SrpGroup.N)));
    private final Queue<Double> admitted = new ConcurrentLinkedQueue<>();
    private final Queue<Double> refused = new ConcurrentLinkedQueue<>();

    LoginLoad(URI gateway) {
        this.gateway = gateway;
    }

    List<Ratio> measure() throws InterruptedException {
        double raw = rawLogins();
        double logins = Clients.steady(CLIENTS, this::login);
        admitted.clear();
        refused.clear();
        Clients.arriving(logins * FLOOD, SECONDS, this::login);
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(new Ratio("logins through the gateway", logins, "/s", raw, "/s: raw arithmetic", 0.5, false));
        ratios.add(new Ratio(
                "flood: admitted, 99th percentile",
                percentile(admitted),
                "ms",
                ADMITTED_MILLIS,
                "ms: allowed",
                1,
                true));
        ratios.add(new Ratio(
                "flood: refused, 99th percentile", percentile(refused), "ms", REFUSED_MILLIS, "ms: allowed", 1, true));
        return ratios;
    }

    private static double rawLogins() throws InterruptedException {
        SrpServer server = new SrpServer(new SecureRandom());
        BigInteger element = SrpGroup.G.modPow(new BigInteger(256, new SecureRandom()), SrpGroup.N);
        int processors = Runtime.getRuntime().availableProcessors();
        IntLogin login = () -> server.proofs("I", new byte[16], element, element, server.challenge(element));
        return Clients.steady(processors, client -> login.run());
    }

    private void login(int client) {
        long begin = System.nanoTime();
        HttpResponse<String> start = post(
                "/api/auth/v1/login/start",
                "{\"email\":\"bench-" + client % 64 + "@example.org\",\"A\":\"" + clientPublic + "\"}");
        if (start.statusCode() != 200) {
            note(start.statusCode(), begin);
            return;
        }
        int at = start.body().indexOf("\"handshake\":\"") + 13;
        String handshake = start.body().substring(at, at + 22);
        long middle = System.nanoTime();
        HttpResponse<String> finish = post(
                "/api/auth/v1/login/finish",
                "{\"handshake\":\"" + handshake + "\",\"M1\":\"" + ANY_PROOF + "\",\"device\":{\"name\":\"bench\"}}");
        if (finish.statusCode() == 401) {
            admitted.add((System.nanoTime() - begin) / 1e6);
        } else {
            note(finish.statusCode(), middle);
        }
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

    private HttpResponse<String> post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One login's arithmetic. */
    private interface IntLogin {
        Object run();
    }
}
