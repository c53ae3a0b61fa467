package org.sealwell.gateway.token;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.gateway.config.ServiceTrust;

/**
 * The public keys that access tokens are signed with, fetched without blocking and kept. A key id never seen leads to another fetch, since keys
 * rotate; but seldom, since anyone can make up key ids.
 */
@Singleton
public class SigningKeys {
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 2_000;

    private final HttpClient http;
    private final RequestOptions request;
    private final Clock clock;
    private final Duration fresh;
    private final AtomicBoolean fetching = new AtomicBoolean();
    private volatile JsonWebKeySet keys = new JsonWebKeySet();
    private volatile Instant fetchedAt = Instant.EPOCH;
    private volatile Instant triedAt = Instant.EPOCH;

    @Inject
    SigningKeys(Vertx vertx, GatewayConfig config, ServiceTrust trust, Clock clock) {
        this.http = vertx.createHttpClient(trust.applyTo(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS)));
        this.request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(config.tokens().jwks().toString())
                .setTimeout(PATIENCE_MILLIS);
        this.clock = clock;
        this.fresh = config.tokens().keysFresh();
    }

    /** The key with an id, from memory if it is there and fresh; empty when there is none or nobody can be asked. */
    Future<Optional<Key>> find(String id) {
        Optional<Key> known = known(id);
        boolean stale = fetchedAt.plus(fresh).isBefore(clock.instant());
        if ((known.isPresent() && !stale) || !mayFetch()) {
            return Future.succeededFuture(known);
        }
        Future<Optional<Key>> fetched = fetch().map(done -> known(id)).otherwise(known);
        // Who has a key need not wait for a newer one.
        return known.isPresent() ? Future.succeededFuture(known) : fetched;
    }

    private Optional<Key> known(String id) {
        return keys.getJsonWebKeys().stream()
                .filter(key -> id.equals(key.getKeyId()))
                .flatMap(key -> Stream.ofNullable(key.getKey()))
                .findFirst();
    }

    private boolean mayFetch() {
        return triedAt.plus(BETWEEN_FETCHES).isBefore(clock.instant()) && fetching.compareAndSet(false, true);
    }

    private Future<JsonWebKeySet> fetch() {
        triedAt = clock.instant();
        return http.request(request)
                .compose(sent -> sent.send())
                .compose(HttpClientResponse::body)
                .compose(SigningKeys::parse)
                .onSuccess(this::keep)
                .onComplete(done -> fetching.set(false));
    }

    private void keep(JsonWebKeySet fetched) {
        keys = fetched;
        fetchedAt = clock.instant();
    }

    private static Future<JsonWebKeySet> parse(Buffer body) {
        try {
            return Future.succeededFuture(new JsonWebKeySet(Objects.requireNonNull(body.toString())));
        } catch (JoseException e) {
            return Future.failedFuture(e);
        }
    }
}
