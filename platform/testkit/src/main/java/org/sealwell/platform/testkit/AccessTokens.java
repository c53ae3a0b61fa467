package org.sealwell.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as auth-service signs them, and the key set it publishes, on a real socket;
 * {@code @QuarkusTestResource(AccessTokens.class)} for the services that only verify.
 */
public final class AccessTokens implements QuarkusTestResourceLifecycleManager {

    private static final String ISSUER = "https://test.sealwell.org";
    private static final String KEY_ID = "test-key";
    private static final TokenSigner AUTH = TokenSigner.withNewKey(KEY_ID);
    private static final AtomicInteger FETCHES = new AtomicInteger();

    private static volatile String published = TokenSigner.keySet(AUTH);

    private @Nullable HttpServer jwks;

    @Override
    public Map<String, String> start() {
        try {
            jwks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jwks.createContext("/jwks.json", exchange -> {
            FETCHES.incrementAndGet();
            byte[] body = published.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        jwks.start();
        return Map.of(
                "mp.jwt.verify.issuer",
                ISSUER,
                "mp.jwt.verify.publickey.location",
                "http://127.0.0.1:" + jwks.getAddress().getPort() + "/jwks.json");
    }

    @Override
    public void stop() {
        if (jwks != null) {
            jwks.stop(0);
        }
    }

    /** Whose key is published. */
    public static TokenSigner auth() {
        return AUTH;
    }

    /** Auth-service rotates its keys: from here on these are published beside its first. */
    public static void publishAlso(TokenSigner other) {
        published = TokenSigner.keySet(AUTH, other);
    }

    /** How often the key set was asked for. */
    public static int fetches() {
        return FETCHES.get();
    }

    /** A token that services accept. */
    public static String of(String accountId, String sessionId) {
        return AUTH.sign(claims(accountId, sessionId));
    }

    /** The same, but its ten minutes are over. */
    public static String expired(String accountId, String sessionId) {
        return AUTH.sign(
                TokenSigner.claims(ISSUER, accountId, sessionId, Instant.now().minus(Duration.ofHours(1))));
    }

    /** The same, but signed by somebody else who claims to be the same key. */
    public static String forged(String accountId, String sessionId) {
        return TokenSigner.withNewKey(KEY_ID).sign(claims(accountId, sessionId));
    }

    /** What is said in a token that services accept; to be spoilt in one place. */
    public static JwtClaims claims(String accountId, String sessionId) {
        return TokenSigner.claims(ISSUER, accountId, sessionId, Instant.now());
    }
}
