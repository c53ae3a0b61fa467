package org.sealwell.client.vectors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.sealwell.client.vectors.PrimitiveVectors.utf8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.Padme;

/**
 * A P-256 pair that signs and is sealed to alike each time: signatures by RFC 6979, and a JWE that is spelt out, since a library draws its
 * ephemeral key itself.
 */
record FixedPair(BigInteger secret, ECPoint point) {
    static final String SEALED = "ECDH-ES+A256KW";
    private static final ECDomainParameters CURVE = new ECDomainParameters(CustomNamedCurves.getByName("P-256"));

    static FixedPair random(FixedRandom random) {
        BigInteger secret = new BigInteger(1, random.bytes(32))
                .mod(CURVE.getN().subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
        return new FixedPair(secret, CURVE.getG().multiply(secret).normalize());
    }

    String x() {
        return Base64Url.encode(fixed(point.getAffineXCoord().toBigInteger()));
    }

    String y() {
        return Base64Url.encode(fixed(point.getAffineYCoord().toBigInteger()));
    }

    private String d() {
        return Base64Url.encode(fixed(secret));
    }

    KeyPair keyPair() {
        return KeyPair.of(x(), y(), d());
    }

    String thumbprint() {
        return Base64Url.encode(
                Digest.of("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x() + "\",\"y\":\"" + y() + "\"}"));
    }

    ObjectNode publicJwk() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", x())
                .put("y", y());
    }

    ObjectNode privateJwk() {
        return publicJwk().put("d", d());
    }

    /** A compact JWS (RFC 7515), ES256. */
    String sign(String type, String payload) {
        String signed =
                Base64Url.encode(utf8("{\"alg\":\"ES256\",\"typ\":\"" + type + "\",\"kid\":\"" + thumbprint() + "\"}"))
                        + "." + Base64Url.encode(utf8(payload));
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(secret, CURVE));
        BigInteger[] signature = signer.generateSignature(Digest.of(signed.getBytes(US_ASCII)));
        byte[] both = Arrays.copyOf(fixed(signature[0]), 64);
        System.arraycopy(fixed(signature[1]), 0, both, 32, 32);
        return signed + "." + Base64Url.encode(both);
    }

    /** The text, padded, to this pair: RFC 7518, 4.6 (agreement, Concat KDF, key wrap) and 5.3. */
    String seal(String text, FixedRandom random) {
        return seal(text, SEALED, random);
    }

    String seal(String text, String algorithm, FixedRandom random) {
        FixedPair ephemeral = FixedPair.random(random);
        String header = Base64Url.encode(utf8("{\"alg\":\"" + algorithm
                + "\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + ephemeral.x()
                + "\",\"y\":\"" + ephemeral.y() + "\"}}"));
        byte[] contentKey = random.bytes(32);
        byte[] iv = random.bytes(12);
        byte[] agreed = fixed(
                point.multiply(ephemeral.secret).normalize().getAffineXCoord().toBigInteger());
        try {
            Cipher wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.WRAP_MODE, new SecretKeySpec(concatKdf(agreed, algorithm), "AES"));
            byte[] wrapped = wrap.wrap(new SecretKeySpec(contentKey, "AES"));
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(128, iv));
            gcm.updateAAD(header.getBytes(US_ASCII));
            byte[] sealed = gcm.doFinal(Padme.pad(utf8(text)));
            int end = sealed.length - 16;
            return String.join(
                    ".",
                    header,
                    Base64Url.encode(wrapped),
                    Base64Url.encode(iv),
                    Base64Url.encode(Arrays.copyOf(sealed, end)),
                    Base64Url.encode(Arrays.copyOfRange(sealed, end, sealed.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concatKdf(byte[] agreed, String algorithm) {
        byte[] name = algorithm.getBytes(US_ASCII);
        int bits = algorithm.contains("A128") ? 128 : 256;
        ByteBuffer otherInfo = ByteBuffer.allocate(16 + name.length)
                .putInt(name.length)
                .put(name)
                .putInt(0)
                .putInt(0)
                .putInt(bits);
        return Arrays.copyOf(Digest.of(new byte[] {0, 0, 0, 1}, agreed, otherInfo.array()), bits / 8);
    }

    /** In 32 bytes. */
    private static byte[] fixed(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] bytes = new byte[32];
        int length = Math.min(raw.length, bytes.length);
        System.arraycopy(raw, raw.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
