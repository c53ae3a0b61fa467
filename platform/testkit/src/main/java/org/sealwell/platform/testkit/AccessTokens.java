package org.sealwell.platform.testkit;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as auth-service signs them, and the key set it publishes, on a real socket;
 * {@code @QuarkusTestResource(AccessTokens.class)} for the services that only verify.
 */
public final class AccessTokens implements QuarkusTestResourceLifecycleManager {

    private static final String ISSUER = "https://test.sealwell.org";

    private static volatile @Nullable EllipticCurveJsonWebKey key;

    private @Nullable HttpServer jwks;

    @Override
    public Map<String, String> start() {
        try {
            EllipticCurveJsonWebKey generated = newKey("test-key");
            key = generated;
            byte[] body = new JsonWebKeySet(generated).toJson().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            jwks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            jwks.createContext("/jwks.json", exchange -> {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (jwks != null) {
            jwks.stop(0);
        }
    }

    /** A token that services accept. */
    public static String of(String accountId, String sessionId) {
        return signed(accountId, sessionId, Instant.now(), current());
    }

    /** The same, but its ten minutes are over. */
    public static String expired(String accountId, String sessionId) {
        return signed(accountId, sessionId, Instant.now().minus(Duration.ofHours(1)), current());
    }

    /** The same, but signed by somebody else who claims to be the same key. */
    public static String forged(String accountId, String sessionId) {
        return signed(accountId, sessionId, Instant.now(), newKey("test-key"));
    }

    private static String signed(String accountId, String sessionId, Instant at, EllipticCurveJsonWebKey key) {
        return Jwt.issuer(ISSUER)
                .audience("sealwell")
                .subject(accountId)
                .claim("sid", sessionId)
                .issuedAt(at)
                .expiresAt(at.plus(Duration.ofMinutes(10)))
                .jws()
                .keyId(key.getKeyId())
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .sign(key.getPrivateKey());
    }

    private static EllipticCurveJsonWebKey current() {
        EllipticCurveJsonWebKey current = key;
        if (current == null) {
            throw new IllegalStateException("The key set has not been started");
        }
        return current;
    }

    private static EllipticCurveJsonWebKey newKey(String id) {
        try {
            EllipticCurveJsonWebKey generated = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            generated.setKeyId(id);
            return generated;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
