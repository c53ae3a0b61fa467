package org.sealwell.client.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An envelope whose ciphertext AES-GCM itself opens under two keys (NIST SP 800-38D; Grubbs, Lu and Ristenpart, 2017): the tag is linear in each block of
 * the ciphertext, so one block is chosen for which both keys give the same tag. Its header is that of the first key.
 */
public final class TwoKeyCiphertext {
    private static final int BLOCK = 16;
    /** x^128 + x^7 + x^2 + x + 1, in GCM's order of bits. */
    private static final BigInteger REDUCTION = BigInteger.valueOf(0xe1).shiftLeft(120);

    private final SecretKeySpec one;
    private final SecretKeySpec other;
    private final byte[] iv;

    private TwoKeyCiphertext(Secret one, Secret other, byte[] iv) {
        this.one = contentKey(one);
        this.other = contentKey(other);
        this.iv = iv;
    }

    /** @param iv 12 bytes */
    public static String envelope(Secret one, Secret other, String context, byte[] iv) throws GeneralSecurityException {
        String commitment = Base64Url.encode(Hkdf.derive(one, "sw1/com").copyBytes());
        String json = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"com\":\"" + commitment + "\",\"sw\":" + context
                + ",\"crit\":[\"com\",\"sw\"]}";
        String header = Base64Url.encode(json.getBytes(UTF_8));
        return new TwoKeyCiphertext(one, other, iv).under(header);
    }

    /** What the cipher alone, without looking at the commitment, makes of an envelope. */
    public static byte[] openedByCipherAlone(Secret key, String envelope) throws GeneralSecurityException {
        String[] parts = envelope.split("\\.", -1);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, contentKey(key), new GCMParameterSpec(8 * BLOCK, Base64Url.decode(parts[2])));
        cipher.updateAAD(parts[0].getBytes(US_ASCII));
        cipher.update(Base64Url.decode(parts[3]));
        return cipher.doFinal(Base64Url.decode(parts[4]));
    }

    private String under(String header) throws GeneralSecurityException {
        byte[] aad = header.getBytes(US_ASCII);
        byte[] ciphertext = new byte[2 * BLOCK];
        BigInteger h1 = hashKey(one);
        BigInteger h2 = hashKey(other);
        BigInteger difference = ghash(h1, aad, ciphertext)
                .xor(ghash(h2, aad, ciphertext))
                .xor(mask(one))
                .xor(mask(other));
        // The last block is followed by that of the lengths alone, so it is multiplied by the square of the hash key.
        BigInteger block = times(difference, inverse(times(h1, h1).xor(times(h2, h2))));
        System.arraycopy(bytes(block), 0, ciphertext, BLOCK, BLOCK);
        byte[] tag = bytes(ghash(h1, aad, ciphertext).xor(mask(one)));
        return header + ".." + Base64Url.encode(iv) + "." + Base64Url.encode(ciphertext) + "." + Base64Url.encode(tag);
    }

    private static SecretKeySpec contentKey(Secret key) {
        return new SecretKeySpec(Hkdf.derive(key, "sw1/enc").copyBytes(), "AES");
    }

    private static BigInteger hashKey(SecretKeySpec key) throws GeneralSecurityException {
        return encrypted(key, new byte[BLOCK]);
    }

    private BigInteger mask(SecretKeySpec key) throws GeneralSecurityException {
        byte[] counter = Arrays.copyOf(iv, BLOCK);
        counter[BLOCK - 1] = 1;
        return encrypted(key, counter);
    }

    /** One block. */
    @SuppressWarnings("InsecureCryptoUsage") // what GCM itself is made of
    private static BigInteger encrypted(SecretKeySpec key, byte[] block) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return new BigInteger(1, cipher.doFinal(block));
    }

    private static BigInteger ghash(BigInteger key, byte[] aad, byte[] ciphertext) {
        byte[] lengths = ByteBuffer.allocate(BLOCK)
                .putLong(8L * aad.length)
                .putLong(8L * ciphertext.length)
                .array();
        BigInteger hash = BigInteger.ZERO;
        for (byte[] part : new byte[][] {aad, ciphertext, lengths}) {
            for (int at = 0; at < part.length; at += BLOCK) {
                byte[] block = Arrays.copyOf(Arrays.copyOfRange(part, at, Math.min(part.length, at + BLOCK)), BLOCK);
                hash = times(hash.xor(new BigInteger(1, block)), key);
            }
        }
        return hash;
    }

    private static BigInteger times(BigInteger x, BigInteger y) {
        BigInteger product = BigInteger.ZERO;
        BigInteger shifted = y;
        for (int bit = 127; bit >= 0; bit--) {
            if (x.testBit(bit)) {
                product = product.xor(shifted);
            }
            boolean carry = shifted.testBit(0);
            shifted = shifted.shiftRight(1);
            if (carry) {
                shifted = shifted.xor(REDUCTION);
            }
        }
        return product;
    }

    /** x^(2^128 - 2). */
    private static BigInteger inverse(BigInteger x) {
        BigInteger power = x;
        BigInteger inverse = BigInteger.ONE.shiftLeft(127);
        for (int i = 1; i < 128; i++) {
            power = times(power, power);
            inverse = times(inverse, power);
        }
        return inverse;
    }

    private static byte[] bytes(BigInteger block) {
        byte[] bytes = new byte[BLOCK];
        byte[] magnitude = block.toByteArray();
        int length = Math.min(magnitude.length, BLOCK);
        System.arraycopy(magnitude, magnitude.length - length, bytes, BLOCK - length, length);
        return bytes;
    }
}
