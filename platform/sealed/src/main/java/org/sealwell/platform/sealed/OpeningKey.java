package org.sealwell.platform.sealed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.PrivateKey;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** The recipient's private key. */
public final class OpeningKey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AlgorithmConstraints ONE_AGREEMENT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
    private static final AlgorithmConstraints ONE_CIPHER =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final PrivateKey key;

    private OpeningKey(PrivateKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException when the text is not a private P-256 JWK (RFC 7517) */
    public static OpeningKey ofJwk(String jwk) {
        PrivateKey key = SealingKey.p256(jwk).getPrivateKey();
        if (key == null) {
            throw new IllegalArgumentException("The JWK has no private part");
        }
        return new OpeningKey(key);
    }

    /** @throws UnopenableException when it was not sealed to this key, or was altered */
    public Map<String, String> open(String jwe) {
        try {
            JsonWebEncryption sealed = new JsonWebEncryption();
            sealed.setAlgorithmConstraints(ONE_AGREEMENT);
            sealed.setContentEncryptionAlgorithmConstraints(ONE_CIPHER);
            sealed.setKey(key);
            sealed.setCompactSerialization(jwe);
            Map<String, String> parameters = JSON.readValue(sealed.getPayload(), new TypeReference<>() {});
            if (parameters != null) {
                return parameters;
            }
        } catch (JoseException | JsonProcessingException | RuntimeException e) {
            // Whatever it is, its message could quote what was sealed.
        }
        throw new UnopenableException();
    }

    /** Says nothing of why: the cause could quote what was sealed. */
    public static final class UnopenableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnopenableException() {
            super("The message cannot be opened with this key");
        }
    }
}
