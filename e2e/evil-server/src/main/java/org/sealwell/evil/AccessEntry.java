package org.sealwell.evil;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Entries of a share's log, sealed to its owner: JWE with ECDH-ES+A256KW and A256GCM (RFC 7516; RFC 7518, 4.6), spelt out. */
public final class AccessEntry {
    private static final int BLOCK = 256;
    private static final int SMART_BLOCK = 1024;
    private static final int TAG_BYTES = 16;

    private AccessEntry() {}

    /** An honest entry, of a visitor in a documented network. */
    public static String seal(JsonNode agree, String shareId, String outcome) {
        return seal(agree, entry("share-access", shareId, outcome).toString());
    }

    /** The same of who followed a SMART Health Link. */
    public static String sealSmart(JsonNode agree, String shareId, String recipient, String outcome) {
        ObjectNode entry = entry("smart-access", shareId, outcome).put("recipient", recipient);
        return seal(agree, padded(entry.toString(), SMART_BLOCK));
    }

    private static ObjectNode entry(String purpose, String shareId, String outcome) {
        return Told.object()
                .put("v", "1")
                .put("p", purpose)
                .put("s", shareId)
                .put("at", StoredShare.AT)
                .put("network", "203.0.113.0/24")
                .put("browser", "Firefox")
                .put("outcome", outcome);
    }

    /** Any text, padded and sealed to a P-256 key. */
    public static String seal(JsonNode agree, String text) {
        return seal(agree, padded(text, BLOCK));
    }

    private static String seal(JsonNode agree, byte[] padded) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair ephemeral = generator.generateKeyPair();
            String header = Wire.base64url(("{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\",\"epk\":"
                            + jwk((ECPublicKey) ephemeral.getPublic()) + "}")
                    .getBytes(UTF_8));
            SecretKey contentKey = contentKey();
            Cipher wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.WRAP_MODE, agreed(ephemeral, agree));
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.ENCRYPT_MODE, contentKey);
            gcm.updateAAD(header.getBytes(US_ASCII));
            byte[] sealed = gcm.doFinal(padded);
            int end = sealed.length - TAG_BYTES;
            byte[] iv =
                    gcm.getParameters().getParameterSpec(GCMParameterSpec.class).getIV();
            return String.join(
                    ".",
                    header,
                    Wire.base64url(wrap.wrap(contentKey)),
                    Wire.base64url(iv),
                    Wire.base64url(Arrays.copyOf(sealed, end)),
                    Wire.base64url(Arrays.copyOfRange(sealed, end, sealed.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key to seal to", e);
        }
    }

    /** Of 256 bits, which is not every JDK's own choice. */
    private static SecretKey contentKey() throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        return generator.generateKey();
    }

    /** The Concat KDF of one block, over algorithm, two empty parties and 256 bits. */
    private static SecretKey agreed(KeyPair ephemeral, JsonNode agree) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ephemeral.getPrivate());
        agreement.doPhase(publicKey(agree), true);
        byte[] algorithm = "ECDH-ES+A256KW".getBytes(US_ASCII);
        ByteBuffer otherInfo = ByteBuffer.allocate(16 + algorithm.length)
                .putInt(algorithm.length)
                .put(algorithm)
                .putInt(0)
                .putInt(0)
                .putInt(256);
        byte[] first = {0, 0, 0, 1};
        return new SecretKeySpec(Wire.sha256(first, agreement.generateSecret(), otherInfo.array()), "AES");
    }

    private static ECPublicKey publicKey(JsonNode jwk) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(1, Wire.bytes(jwk.path("x").asText())),
                new BigInteger(1, Wire.bytes(jwk.path("y").asText())));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static String jwk(ECPublicKey key) {
        ECPoint point = key.getW();
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + Wire.base64url(Wire.bytes(point.getAffineX(), 32))
                + "\",\"y\":\"" + Wire.base64url(Wire.bytes(point.getAffineY(), 32)) + "\"}";
    }

    private static byte[] padded(String text, int block) {
        byte[] bytes = text.getBytes(UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length + block - 1) / block * block);
        Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
        return padded;
    }
}
