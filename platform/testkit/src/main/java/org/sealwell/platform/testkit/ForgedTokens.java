package org.sealwell.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwt.JwtClaims;

/** Tokens that say the right thing, made by somebody who has seen only the public key. */
public final class ForgedTokens {

    private ForgedTokens() {}

    /** Under every algorithm that a verifier might be talked into, beginning with none (RFC 8725, 2.1), and under none at all. */
    public static List<String> of(JwtClaims claims, EllipticCurveJsonWebKey publicKey) {
        String payload = part(claims.toJson());
        String kid = publicKey.getKeyId();
        return List.of(
                part("{\"alg\":\"none\"}") + "." + payload + ".",
                part("{\"alg\":\"none\",\"kid\":\"" + kid + "\"}") + "." + payload + ".AAAA",
                part("{\"alg\":5}") + "." + payload + ".AAAA",
                part("{\"alg\":\"ES256\",\"kid\":[1]}") + "." + payload + ".AAAA",
                part("{\"alg\":\"ES256\",\"kid\":\"" + kid + "\"}") + "." + payload + ".",
                // Every signature is the right one for r = s = 0 in a verifier that forgets to look (CVE-2022-21449).
                part("{\"alg\":\"ES256\",\"kid\":\"" + kid + "\"}") + "." + payload + "." + base64(new byte[64]),
                mac(kid, payload, publicKey.getPublicKey().getEncoded()),
                mac(
                        kid,
                        payload,
                        publicKey.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(UTF_8)),
                "x",
                "a.b.c",
                "");
    }

    /** The published key taken for a shared secret. */
    private static String mac(String kid, String payload, byte[] key) {
        String input = part("{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}") + "." + payload;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return input + "." + base64(mac.doFinal(input.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return base64(json.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
