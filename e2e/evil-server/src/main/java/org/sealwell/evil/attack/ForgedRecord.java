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

/** Account records that a server makes up, signed with a key of its own (section 2 of the protocol). */
final class ForgedRecord {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final KeyPair keys;
    private final String accountId;

    ForgedRecord(String accountId) {
        this.keys = freshKeys();
        this.accountId = accountId;
    }

    /** A first record in which everything holds: only a pin, or the private keys, tell that it is forged. */
    String first() {
        return record(1, "null");
    }

    /** A second record in which everything holds but one thing: the first one's key did not sign the voucher. */
    String second(String first) {
        String thumbprint = thumbprint(x(), y());
        String digest = Wire.base64url(Wire.sha256(first));
        String voucher = "{\"a\":\"" + accountId + "\",\"n\":2,\"record\":\"" + digest + "\",\"sign\":\"" + thumbprint
                + "\",\"agree\":\"" + thumbprint + "\"}";
        return record(2, "\"" + sign("sw1-record-prev+jws", signerOf(first), voucher) + "\"");
    }

    private String record(int number, String previous) {
        String key = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + x() + "\",\"y\":\"" + y() + "\"}";
        String payload = "{\"a\":\"" + accountId + "\",\"n\":" + number + ",\"sign\":" + key + ",\"agree\":" + key
                + ",\"prev\":" + previous + "}";
        return sign("sw1-record+jws", thumbprint(x(), y()), payload);
    }

    private String sign(String type, String keyId, String payload) {
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

    private static String signerOf(String record) {
        try {
            String payload = new String(Wire.bytes(record.split("\\.", -1)[1]), UTF_8);
            JsonNode sign = MAPPER.readTree(payload).path("sign");
            return thumbprint(sign.path("x").asText(), sign.path("y").asText());
        } catch (JsonProcessingException e) {
            throw new SceneException("the other person's record must be a JWS with JSON", e);
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

    private static KeyPair freshKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has P-256", e);
        }
    }
}
