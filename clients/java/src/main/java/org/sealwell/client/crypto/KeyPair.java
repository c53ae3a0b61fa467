package org.sealwell.client.crypto;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.text.ParseException;
import java.util.Set;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** A P-256 key pair, to sign (ES256) or to be sealed to. */
public final class KeyPair {
    private static final Set<String> SEALED_HEADER = Set.of("alg", "enc", "epk");

    private final ECKey jwk;

    private KeyPair(ECKey jwk) {
        this.jwk = jwk;
    }

    /** A fresh pair. */
    public static KeyPair random(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            java.security.KeyPair pair = generator.generateKeyPair();
            return new KeyPair(new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has P-256", e);
        }
    }

    /**
     * The pair of a private JWK's members.
     *
     * @throws IllegalArgumentException when a member is not 32 bytes, or the point is not on the curve
     */
    public static KeyPair of(String x, String y, String d) {
        PublicKey publicKey = new PublicKey(x, y);
        Base64Url.decode(d, 32);
        return new KeyPair(
                new ECKey.Builder(publicKey.jwk()).d(new Base64URL(d)).build());
    }

    /** The public half. */
    public PublicKey publicKey() {
        return new PublicKey(jwk.getX().toString(), jwk.getY().toString());
    }

    /** The private JWK, for sealing into the secrets bundle and nothing else. */
    public String privateJson() {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + jwk.getX() + "\",\"y\":\"" + jwk.getY() + "\",\"d\":\""
                + jwk.getD() + "\"}";
    }

    /** Signs: a compact JWS (RFC 7515) with the header {@code alg, typ, kid}. */
    public String sign(String type, String payload) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(type))
                    .keyID(publicKey().thumbprint())
                    .build();
            JWSObject jws = new JWSObject(header, new Payload(payload));
            jws.sign(new ECDSASigner(jwk));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a P-256 key always signs", e);
        }
    }

    /**
     * Opens what was sealed to the public half: a compact JWE (RFC 7516; RFC 7518, 4.6), {@code ECDH-ES+A256KW} and {@code A256GCM}, with no more
     * in its header than these and the ephemeral key.
     *
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}, for every cause alike
     */
    public byte[] open(String sealed) {
        try {
            for (String part : sealed.split("\\.", -1)) {
                Base64Url.decode(part);
            }
            JWEObject jwe = JWEObject.parse(sealed);
            JWEHeader header = jwe.getHeader();
            if (!header.getAlgorithm().equals(JWEAlgorithm.ECDH_ES_A256KW)
                    || !header.getEncryptionMethod().equals(EncryptionMethod.A256GCM)
                    || !header.toJSONObject().keySet().equals(SEALED_HEADER)) {
                throw new IllegalArgumentException("sealed otherwise");
            }
            jwe.decrypt(new ECDHDecrypter(jwk));
            return jwe.getPayload().toBytes();
        } catch (ParseException | JOSEException | RuntimeException e) {
            throw new ServerLiedException(Lie.ENVELOPE_REFUSED, "what was sealed to this key does not open");
        }
    }

    @Override
    public String toString() {
        return "KeyPair[" + publicKey().thumbprint() + ", redacted]";
    }
}
