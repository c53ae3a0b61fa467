package org.sealwell.auth.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.sealwell.auth.AuthConfig;
import org.sealwell.platform.caller.Caller;

/** Verifies tokens with the keys at hand: the service that publishes the key set need not fetch it from itself. */
@ApplicationScoped
@Alternative
@Priority(2)
class OwnKeysPrincipals extends JWTCallerPrincipalFactory {

    private static final int CLOCK_SKEW_SECONDS = 30;

    private final SigningKeys keys;
    private final AuthConfig config;
    private final Clock clock;

    @Inject
    OwnKeysPrincipals(SigningKeys keys, AuthConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver((jws, nesting) -> keys.byId(String.valueOf(jws.getKeyIdHeaderValue()))
                        .map(key -> key.jwk().getKey())
                        .orElseThrow(() -> new UnresolvableKeyException("No such key")))
                .setExpectedIssuer(config.publicUrl().toString())
                .setExpectedAudience(Caller.AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
        try {
            return new DefaultJWTCallerPrincipal(token, "JWT", consumer().processToClaims(token));
        } catch (InvalidJwtException | ClassCastException e) {
            // The library's message quotes the token; and it takes it for granted that a header's members are texts.
            throw new ParseException("The token was refused");
        }
    }
}
