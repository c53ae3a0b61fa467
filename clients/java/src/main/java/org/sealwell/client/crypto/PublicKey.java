package org.sealwell.client.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

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

    ECKey jwk() {
        return new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y)).build();
    }
}
