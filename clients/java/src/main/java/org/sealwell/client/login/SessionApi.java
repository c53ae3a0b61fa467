package org.sealwell.client.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Calls in a session's name, with an access token that is renewed before it ends or when it is refused. */
public final class SessionApi {
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final Api api;
    private final Clock clock;
    private final SecureRandom random;
    private Tokens tokens;
    private Instant renewAt;

    /** Kept until the renewal has an answer: a repeat with it gives the same tokens, without it ends the session. */
    private @Nullable String renewalKey;

    public SessionApi(Api api, Tokens tokens, Clock clock, SecureRandom random) {
        this.api = api;
        this.clock = clock;
        this.random = random;
        this.tokens = tokens;
        this.renewAt = renewalTime(tokens);
    }

    /** The session's id. */
    public synchronized String sessionId() {
        return tokens.sessionId();
    }

    /** Calls; a 401 that a fresh token cures is not seen. */
    public ApiAnswer call(ApiCall call) {
        String token = currentToken();
        ApiAnswer answer = api.call(call, token);
        if (answer.status() != 401 || !answer.refusal().is("unauthenticated")) {
            return answer;
        }
        return api.call(call, tokenInsteadOf(token));
    }

    private synchronized String currentToken() {
        return clock.instant().isBefore(renewAt) ? tokens.accessToken() : tokenInsteadOf(tokens.accessToken());
    }

    private synchronized String tokenInsteadOf(String refused) {
        if (tokens.accessToken().equals(refused)) {
            renew();
        }
        return tokens.accessToken();
    }

    private void renew() {
        String key = renewalKey == null ? Ids.random(random) : renewalKey;
        renewalKey = key;
        ApiCall call = ApiCall.repeatablePost(
                        "/api/auth/v1/tokens/refresh",
                        Json.bytes(Json.object().put("refreshToken", tokens.refreshToken())))
                .with("Idempotency-Key", key);
        Tokens renewed =
                Tokens.read(Json.parse(api.call(call, null).require(200).body()));
        if (!renewed.sessionId().equals(tokens.sessionId())) {
            throw new ServerLiedException(Lie.MALFORMED_ANSWER, "another session's tokens");
        }
        tokens = renewed;
        renewAt = renewalTime(renewed);
        renewalKey = null;
    }

    private Instant renewalTime(Tokens fresh) {
        Duration half = fresh.expiresIn().dividedBy(2);
        Duration early = EARLY.compareTo(half) < 0 ? EARLY : half;
        return clock.instant().plus(fresh.expiresIn()).minus(early);
    }
}
