package org.sealwell.auth.token;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A P-256 key that signs during one period, named by its RFC 7638 thumbprint. */
public record SigningKey(long period, EllipticCurveJsonWebKey jwk) {

    static EllipticCurveJsonWebKey generate() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    static EllipticCurveJsonWebKey parse(String json) {
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(json);
        } catch (JoseException e) {
            throw new IllegalStateException("A stored signing key cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + jwk.getKeyId() + "]";
    }
}
