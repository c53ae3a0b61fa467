package org.sealwell.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.gateway.digest.Sha256;

/**
 * Tells whose account a request is made for. Only a token whose signature has been verified counts, so that nobody can spend another's budget by
 * writing their name into a token. Tokens are remembered by their hash.
 */
@Singleton
public class Callers {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_TOKEN = 4_096;
    /** Soon enough for a token that failed only because its key could not be fetched. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final SigningKeys keys;
    private final Verification verification;
    private final Clock clock;
    private final Cache<String, Verified> verified;
    private final Cache<String, Boolean> doubtful;

    @Inject
    Callers(Vertx vertx, SigningKeys keys, GatewayConfig config, Clock clock) {
        this.vertx = vertx;
        this.keys = keys;
        this.clock = clock;
        this.verification =
                new Verification(config.tokens().issuer(), config.tokens().audience(), clock);
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.tokens().remembered())
                .expireAfterWrite(Duration.ofMinutes(15))
                .build();
        this.doubtful = Caffeine.newBuilder()
                .maximumSize(config.tokens().remembered())
                .expireAfterWrite(DOUBT)
                .build();
    }

    /** The account that a request's token proves, or none. Never fails. */
    public Future<Optional<String>> account(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || header.length() > LONGEST_TOKEN) {
            return Future.succeededFuture(Optional.empty());
        }
        String token = header.substring(SCHEME.length()).strip();
        String hash = hash(token);
        Verified known = verified.getIfPresent(hash);
        if (known != null) {
            return Future.succeededFuture(known.accountAt(clock.instant()));
        }
        return doubtful.getIfPresent(hash) == null ? verify(token, hash) : Future.succeededFuture(Optional.empty());
    }

    private Future<Optional<String>> verify(String token, String hash) {
        Future<Verified> found = Verification.keyId(token)
                .map(id -> keys.find(id)
                        .compose(key ->
                                vertx.executeBlocking(() -> verification.verify(token, key.orElseThrow()), false)))
                .orElseGet(() -> Future.failedFuture("not a token"));
        return found.onSuccess(good -> verified.put(hash, good))
                .onFailure(bad -> doubtful.put(hash, true))
                .map(good -> good.accountAt(clock.instant()))
                .otherwise(Optional.empty());
    }

    private static String hash(String token) {
        return Base64.getEncoder().encodeToString(Sha256.of(token.getBytes(StandardCharsets.US_ASCII)));
    }
}
