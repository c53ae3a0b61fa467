package org.sealwell.client.crypto;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;

/**
 * A P-256 public key as a JWK with exactly {@code kty, crv, x, y} (RFC 7517).
 *
 * @param x the coordinate, base64url of 32 bytes
 * @param y the coordinate, base64url of 32 bytes
 */
public record PublicKey(String x, String y) {
    public PublicKey {
        Base64Url.decode(x, 32);
        Base64Url.decode(y, 32);
        // Throws for a point that is not on the curve.
        new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y)).build();
    }

    /** The RFC 7638 thumbprint, by which the key is named. */
    public String thumbprint() {
        try {
            return jwk().computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }

    /** JSON without white space. */
    public String json() {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
    }

    /**
     * Seals to whoever has the private half: a compact JWE (RFC 7516; RFC 7518, 4.6), {@code ECDH-ES+A256KW} and {@code A256GCM}, that {@link
     * KeyPair#open} opens.
     */
    public String seal(byte[] plaintext, SecureRandom random) {
        try {
            ECDHEncrypter encrypter = new ECDHEncrypter(jwk());
            encrypter.getJCAContext().setSecureRandom(random);
            JWEObject jwe = new JWEObject(
                    new JWEHeader(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM), new Payload(plaintext));
            jwe.encrypt(encrypter);
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a P-256 key can always be sealed to", e);
        }
    }

    ECKey jwk() {
        return new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y)).build();
    }
}
