package org.sealwell.client.crypto.slip39;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The cipher between a secret and what is shared: four rounds of PBKDF2, by which a share that was altered gives an altogether other secret. */
final class Feistel {
    private static final int ROUNDS = 4;
    private static final int ITERATIONS = 10_000 / ROUNDS;

    private final byte[] passphrase;
    private final byte[] salt;
    private final int iterations;

    Feistel(byte[] passphrase, Header header) {
        this.passphrase = passphrase.clone();
        this.salt = salt(header);
        this.iterations = ITERATIONS << header.exponent();
    }

    private static byte[] salt(Header header) {
        if (header.extendable()) {
            return new byte[0];
        }
        byte[] salt = Arrays.copyOf("shamir".getBytes(US_ASCII), 8);
        salt[6] = (byte) (header.id() >> 8);
        salt[7] = (byte) header.id();
        return salt;
    }

    byte[] encrypt(byte[] secret) {
        return apply(secret, 0, 1);
    }

    byte[] decrypt(byte[] shared) {
        return apply(shared, ROUNDS - 1, -1);
    }

    private byte[] apply(byte[] bytes, int first, int step) {
        int half = bytes.length / 2;
        byte[] left = Arrays.copyOf(bytes, half);
        byte[] right = Arrays.copyOfRange(bytes, half, bytes.length);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] mask = mask(first + i * step, right);
            for (int b = 0; b < half; b++) {
                mask[b] ^= left[b];
            }
            Arrays.fill(left, (byte) 0);
            left = right;
            right = mask;
        }
        byte[] result = new byte[bytes.length];
        System.arraycopy(right, 0, result, 0, half);
        System.arraycopy(left, 0, result, half, half);
        Arrays.fill(left, (byte) 0);
        Arrays.fill(right, (byte) 0);
        return result;
    }

    /** PBKDF2-HMAC-SHA256 (RFC 8018, 5.2): one block is enough, for no half is longer than a hash. */
    private byte[] mask(int round, byte[] half) {
        try {
            byte[] key = new byte[passphrase.length + 1];
            key[0] = (byte) round;
            System.arraycopy(passphrase, 0, key, 1, passphrase.length);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            Arrays.fill(key, (byte) 0);
            mac.update(salt);
            mac.update(half);
            byte[] link = mac.doFinal(new byte[] {0, 0, 0, 1});
            byte[] mask = Arrays.copyOf(link, half.length);
            for (int i = 1; i < iterations; i++) {
                mac.update(link);
                mac.doFinal(link, 0);
                for (int b = 0; b < mask.length; b++) {
                    mask[b] ^= link[b];
                }
            }
            Arrays.fill(link, (byte) 0);
            return mask;
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("every platform has HmacSHA256", e);
        }
    }
}
