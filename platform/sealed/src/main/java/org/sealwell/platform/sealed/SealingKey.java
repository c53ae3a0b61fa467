package org.sealwell.platform.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/** The recipient's public key: whoever has it can seal, and cannot open. */
public final class SealingKey {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EllipticCurveJsonWebKey recipient;

    private SealingKey(EllipticCurveJsonWebKey recipient) {
        this.recipient = recipient;
    }

    /** @throws IllegalArgumentException when the text is not a P-256 JWK (RFC 7517) */
    public static SealingKey ofJwk(String jwk) {
        return new SealingKey(p256(jwk));
    }

    /** Compact JWE over the parameters as a JSON object. */
    public String seal(Map<String, String> parameters) {
        return seal(parameters, 1);
    }

    /**
     * The same, for whoever may know the length of what is sealed but not compare it.
     *
     * @param block spaces follow the JSON until its length in bytes is a multiple of this
     */
    public String seal(Map<String, String> parameters, int block) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            jwe.setProviderContext(Curves.forSealing());
            jwe.setKey(recipient.getPublicKey());
            jwe.setPayload(padded(JSON.writeValueAsString(parameters), block));
            return jwe.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    private static String padded(String json, int block) {
        int behind = json.getBytes(UTF_8).length % block;
        return behind == 0 ? json : json + " ".repeat(block - behind);
    }

    static EllipticCurveJsonWebKey p256(String jwk) {
        try {
            if (JsonWebKey.Factory.newJwk(jwk) instanceof EllipticCurveJsonWebKey key
                    && "P-256".equals(key.getCurveName())) {
                return key;
            }
        } catch (JoseException e) {
            throw new IllegalArgumentException("Not a JWK", e);
        }
        throw new IllegalArgumentException("Not a P-256 JWK");
    }
}
