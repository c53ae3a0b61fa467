package org.sealwell.platform.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The newest signed record of an account: an ES256 JWS over {@code {a, n, sign, agree, prev}} by its own {@code sign} key. The server
 * checks what it stores, and with the key what the owner asks for.
 */
public record AccountRecord(String accountId, int number, PublicKey sign, String signThumbprint) {

    private static final String TYPE = "sw1-record+jws";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The last of a chain, if it is what it says: for this account, numbered by its place, signed by its own key. */
    public static Optional<AccountRecord> newest(String accountId, List<String> chain) {
        return payloadUnverified(chain.getLast())
                .flatMap(payload -> key(payload.path("sign")))
                .flatMap(sign -> verified(chain.getLast(), TYPE, sign))
                .filter(record -> record.accountId().equals(accountId) && record.number() == chain.size());
    }

    /** The payload of a request signed by this record's key, if it is one of the given {@code typ}. */
    public Optional<JsonNode> verify(String jws, String type) {
        return verifiedPayload(jws, type, sign, signThumbprint);
    }

    private static Optional<AccountRecord> verified(String jws, String type, EllipticCurveJsonWebKey sign) {
        String thumbprint = sign.calculateBase64urlEncodedThumbprint("SHA-256");
        return verifiedPayload(jws, type, sign.getPublicKey(), thumbprint)
                .filter(payload -> key(payload.path("agree")).isPresent())
                .map(payload -> new AccountRecord(
                        payload.path("a").asText(), payload.path("n").asInt(), sign.getPublicKey(), thumbprint));
    }

    private static Optional<JsonNode> verifiedPayload(String jws, String type, PublicKey key, String thumbprint) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT,
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
            signature.setCompactSerialization(jws);
            signature.setKey(key);
            boolean named =
                    type.equals(signature.getHeader("typ")) && thumbprint.equals(signature.getKeyIdHeaderValue());
            return named && signature.verifySignature()
                    ? Optional.of(JSON.readTree(signature.getPayload()))
                    : Optional.empty();
        } catch (JoseException | JsonProcessingException | ClassCastException e) {
            // The library takes it for granted that a header's members are texts.
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> payloadUnverified(String jws) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(jws);
            return Optional.of(JSON.readTree(signature.getUnverifiedPayload()));
        } catch (JoseException | JsonProcessingException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Optional<EllipticCurveJsonWebKey> key(JsonNode jwk) {
        try {
            return JsonWebKey.Factory.newJwk(jwk.toString()) instanceof EllipticCurveJsonWebKey key
                            && "P-256".equals(key.getCurveName())
                            && key.getPrivateKey() == null
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (JoseException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
