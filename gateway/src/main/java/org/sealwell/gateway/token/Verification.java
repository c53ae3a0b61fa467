package org.sealwell.gateway.token;

import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** What an access token must be: signed with ES256 by a given key, for this suite, not expired. */
record Verification(String issuer, String audience, Clock clock) {

    /** The key that a token claims to be signed with. */
    static Optional<String> keyId(String token) {
        try {
            return Optional.ofNullable(
                    JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue());
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    /** Takes a fraction of a millisecond of arithmetic: not for an event loop. */
    Verified verify(String token, Key key) throws InvalidJwtException, MalformedClaimException {
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(token);
        return new Verified(
                claims.getSubject(),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    }
}
