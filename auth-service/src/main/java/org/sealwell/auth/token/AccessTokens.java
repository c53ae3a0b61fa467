package org.sealwell.auth.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.sealwell.auth.AuthConfig;
import org.sealwell.platform.caller.Caller;

/** Signs access tokens: ES256 JWTs (RFC 9068 in spirit) that live ten minutes and name account and session, nothing else. */
@ApplicationScoped
public class AccessTokens {

    private final SigningKeys keys;
    private final AuthConfig config;
    private final Clock clock;

    @Inject
    AccessTokens(SigningKeys keys, AuthConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    public String sign(String accountId, String sessionId) {
        SigningKey key = keys.current();
        Instant now = clock.instant();
        return Jwt.issuer(config.publicUrl().toString())
                .audience(Caller.AUDIENCE)
                .subject(accountId)
                .claim(Caller.SESSION_CLAIM, sessionId)
                .issuedAt(now)
                .expiresAt(now.plus(config.tokens().life()))
                .jws()
                .keyId(key.jwk().getKeyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.jwk().getPrivateKey());
    }

    public long lifeSeconds() {
        return config.tokens().life().toSeconds();
    }
}
