package org.sealwell.platform.testkit;

import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Somebody with a key who signs what a test wants signed: auth-service itself, or whoever would like to be taken for it. */
public record TokenSigner(EllipticCurveJsonWebKey key) {

    private static final Duration LIFE = Duration.ofMinutes(10);

    public static TokenSigner withNewKey(String keyId) {
        try {
            EllipticCurveJsonWebKey generated = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            generated.setKeyId(keyId);
            return new TokenSigner(generated);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What auth-service says in an access token; to be spoilt in one place. */
    public static JwtClaims claims(String issuer, String accountId, String sessionId, Instant at) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("sealwell");
        claims.setSubject(accountId);
        claims.setStringClaim("sid", sessionId);
        claims.setIssuedAt(date(at));
        claims.setExpirationTime(date(at.plus(LIFE)));
        claims.setGeneratedJwtId();
        return claims;
    }

    public static NumericDate date(Instant at) {
        return NumericDate.fromMilliseconds(at.toEpochMilli());
    }

    public String sign(JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("ES256");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public keys of these signers as they are published. */
    public static String keySet(TokenSigner... signers) {
        JsonWebKeySet keys = new JsonWebKeySet();
        for (TokenSigner signer : signers) {
            keys.addJsonWebKey(signer.key());
        }
        return keys.toJson();
    }
}
