package org.sealwell.client.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.text.ParseException;
import java.util.Map;

/** Compact JWS, ES256, with exactly the header the protocol names (RFC 7515). */
public final class SignedText {
    private SignedText() {}

    /** The payload, <strong>not yet verified</strong>: only to learn which key it claims to be signed with. */
    public static String unverifiedPayload(String jws) {
        return parse(jws).getPayload().toString();
    }

    /**
     * The payload of a JWS signed by {@code key}.
     *
     * @throws IllegalArgumentException when the signature, or a member of the header, is not what it must be
     */
    public static String verify(String jws, String type, PublicKey key) {
        JWSObject parsed = parse(jws);
        Map<String, Object> expected = Map.of("alg", "ES256", "typ", type, "kid", key.thumbprint());
        try {
            if (!parsed.getHeader().toJSONObject().equals(expected) || !parsed.verify(new ECDSAVerifier(key.jwk()))) {
                throw new IllegalArgumentException("the signature or its header does not hold");
            }
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the signature cannot be checked", e);
        }
        return parsed.getPayload().toString();
    }

    private static JWSObject parse(String jws) {
        try {
            for (String part : jws.split("\\.", -1)) {
                Base64Url.decode(part);
            }
            return JWSObject.parse(jws);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a compact JWS", e);
        }
    }
}
