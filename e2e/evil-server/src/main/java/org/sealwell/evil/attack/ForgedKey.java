package org.sealwell.evil.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import org.sealwell.evil.Wire;

/** A key pair that a server has made up, to sign with in somebody's name. */
final class ForgedKey {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final KeyPair keys = fresh();

    /**
     * A compact JWS with ES256.
     *
     * @param keyId whose signature it is said to be, by the key's thumbprint
     */
    String sign(String type, String keyId, String payload) {
        String header = "{\"alg\":\"ES256\",\"typ\":\"" + type + "\",\"kid\":\"" + keyId + "\"}";
        String signed = Wire.base64url(header.getBytes(UTF_8)) + "." + Wire.base64url(payload.getBytes(UTF_8));
        try {
            // RFC 7518, 3.4: r and s one after the other, not in ASN.1.
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + Wire.base64url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has ES256", e);
        }
    }

    /** As a public JWK. */
    String jwk() {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + x() + "\",\"y\":\"" + y() + "\"}";
    }

    String thumbprint() {
        return thumbprint(x(), y());
    }

    /** The thumbprint of a record's {@code sign}. */
    static String signerOf(String record) {
        return thumbprint(payload(record).path("sign"));
    }

    /** The thumbprint of a JWK. */
    static String thumbprint(JsonNode jwk) {
        return thumbprint(jwk.path("x").asText(), jwk.path("y").asText());
    }

    /** What a compact JWS is over, unverified. */
    static JsonNode payload(String jws) {
        try {
            return MAPPER.readTree(new String(Wire.bytes(jws.split("\\.", -1)[1]), UTF_8));
        } catch (JsonProcessingException e) {
            throw new SceneException("what is signed must be a JWS with JSON", e);
        }
    }

    /** RFC 7638. */
    private static String thumbprint(String x, String y) {
        return Wire.base64url(
                Wire.sha256("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}"));
    }

    private String x() {
        return coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineX());
    }

    private String y() {
        return coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineY());
    }

    private static String coordinate(BigInteger value) {
        return Wire.base64url(Wire.bytes(value, 32));
    }

    private static KeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has P-256", e);
        }
    }
}
