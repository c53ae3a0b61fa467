package org.sealwell.auth.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.sealwell.auth.AuthConfig;
import org.sealwell.platform.caller.Caller;

/** Signs what tells recovery-service that somebody reads an account's mailbox. Of another audience than access tokens, and no session. */
@ApplicationScoped
public class MailboxTickets {

    private final SigningKeys keys;
    private final AuthConfig config;
    private final Clock clock;

    @Inject
    MailboxTickets(SigningKeys keys, AuthConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    public String sign(String accountId) {
        SigningKey key = keys.current();
        Instant now = clock.instant();
        return Jwt.issuer(config.publicUrl().toString())
                .audience(Caller.RECOVERY_AUDIENCE)
                .subject(accountId)
                .issuedAt(now)
                .expiresAt(now.plus(config.mailbox().ticketLife()))
                .jws()
                .keyId(key.jwk().getKeyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.jwk().getPrivateKey());
    }

    public long lifeSeconds() {
        return config.mailbox().ticketLife().toSeconds();
    }
}
