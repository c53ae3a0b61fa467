package org.sealwell.client.vectors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.sealwell.client.vectors.PrimitiveVectors.utf8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.Ids;

/** share: entries of the log. The JWE is spelt out, since a library draws its ephemeral key itself. */
final class AccessVectors {
    private static final String ALGORITHM = "ECDH-ES+A256KW";
    private static final int BLOCK = 256;

    private AccessVectors() {}

    static void make(VectorFile file, FixedRandom random) {
        Pair owner = Pair.random(random);
        String share = Ids.random(random);
        String entry = entry("share-access", share);
        String sealed = seal(owner, entry, ALGORITHM, random);
        describe(file.add("an entry of the log", true), owner, share)
                .put("plaintext", entry)
                .put("sealed", sealed);
        describe(file.refused("an entry of another share's log", "ENVELOPE_REFUSED"), owner, Ids.random(random))
                .put("sealed", sealed);
        describe(file.refused("an entry to another key", "ENVELOPE_REFUSED"), Pair.random(random), share)
                .put("sealed", sealed);
        describe(file.refused("a text for another purpose", "ENVELOPE_REFUSED"), owner, share)
                .put("sealed", seal(owner, entry("recovery-share", share), ALGORITHM, random));
        describe(file.refused("an entry that was changed", "ENVELOPE_REFUSED"), owner, share)
                .put("sealed", sealed.substring(0, sealed.length() - 22) + "A".repeat(22));
        describe(file.refused("an entry whose header names another algorithm", "ENVELOPE_REFUSED"), owner, share)
                .put("sealed", seal(owner, entry, "ECDH-ES+A128KW", random));
    }

    private static ObjectNode describe(ObjectNode vector, Pair owner, String share) {
        vector.putObject("agree")
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", owner.x())
                .put("y", owner.y())
                .put("d", Base64Url.encode(fixed(owner.secret)));
        return vector.put("s", share);
    }

    private static String entry(String purpose, String share) {
        return "{\"v\":\"1\",\"p\":\"" + purpose + "\",\"s\":\"" + share + "\",\"at\":\"2026-01-02T03:04:05Z\""
                + ",\"network\":\"203.0.113.0/24\",\"browser\":\"Firefox\",\"outcome\":\"wrong-password\"}";
    }

    /** RFC 7518, 4.6: agreement, Concat KDF, key wrap; and 5.3. */
    private static String seal(Pair recipient, String text, String algorithm, FixedRandom random) {
        Pair ephemeral = Pair.random(random);
        String header = Base64Url.encode(utf8("{\"alg\":\"" + algorithm
                + "\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + ephemeral.x()
                + "\",\"y\":\"" + ephemeral.y() + "\"}}"));
        byte[] contentKey = random.bytes(32);
        byte[] iv = random.bytes(12);
        byte[] agreed = fixed(recipient
                .point
                .multiply(ephemeral.secret)
                .normalize()
                .getAffineXCoord()
                .toBigInteger());
        try {
            Cipher wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.WRAP_MODE, new SecretKeySpec(concatKdf(agreed, algorithm), "AES"));
            byte[] wrapped = wrap.wrap(new SecretKeySpec(contentKey, "AES"));
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(128, iv));
            gcm.updateAAD(header.getBytes(US_ASCII));
            byte[] sealed = gcm.doFinal(padded(text));
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

    private static byte[] padded(String text) {
        byte[] bytes = utf8(text);
        byte[] padded = Arrays.copyOf(bytes, BLOCK);
        Arrays.fill(padded, bytes.length, BLOCK, (byte) ' ');
        return padded;
    }

    /** In 32 bytes. */
    private static byte[] fixed(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] bytes = new byte[32];
        int length = Math.min(raw.length, bytes.length);
        System.arraycopy(raw, raw.length - length, bytes, bytes.length - length, length);
        return bytes;
    }

    /** A P-256 pair. */
    private record Pair(BigInteger secret, ECPoint point) {
        static Pair random(FixedRandom random) {
            var curve = CustomNamedCurves.getByName("P-256");
            BigInteger secret = new BigInteger(1, random.bytes(32))
                    .mod(curve.getN().subtract(BigInteger.ONE))
                    .add(BigInteger.ONE);
            return new Pair(secret, curve.getG().multiply(secret).normalize());
        }

        String x() {
            return Base64Url.encode(fixed(point.getAffineXCoord().toBigInteger()));
        }

        String y() {
            return Base64Url.encode(fixed(point.getAffineYCoord().toBigInteger()));
        }
    }
}
