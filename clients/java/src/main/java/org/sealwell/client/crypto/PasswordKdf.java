package org.sealwell.client.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The password's slow road to 32 bytes. */
public final class PasswordKdf {
    private static final int BYTES = 32;
    private static final byte[] FIRST_BLOCK = {0, 0, 0, 1};

    private PasswordKdf() {}

    /**
     * The root of a password: NFKC-normalised, as UTF-8, through the KDF.
     *
     * @param password stays the caller's, to wipe
     * @param salt 16 bytes
     */
    public static Secret root(char[] password, byte[] salt, KdfParameters parameters) {
        byte[] utf8 = utf8(password);
        try {
            if (parameters instanceof KdfParameters.Argon2id argon2id) {
                return argon2id(utf8, salt, argon2id);
            }
            return pbkdf2(utf8, salt, ((KdfParameters.Pbkdf2) parameters).rounds());
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    private static Secret argon2id(byte[] password, byte[] salt, KdfParameters.Argon2id cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(Math.toIntExact(cost.memory()))
                .withIterations(Math.toIntExact(cost.passes()))
                .withParallelism(Math.toIntExact(cost.lanes()))
                .withSalt(salt)
                .build());
        byte[] root = new byte[BYTES];
        generator.generateBytes(password, root);
        return Secret.owning(root);
    }

    /**
     * RFC 8018, 5.2, for the one block that is needed. Not the platform's: its keys are made of characters, and providers
     * differ in how they turn them into bytes.
     */
    static Secret pbkdf2(byte[] password, byte[] salt, long rounds) {
        Mac mac = Hmac.keyed(password);
        mac.update(salt);
        byte[] link = mac.doFinal(FIRST_BLOCK);
        byte[] root = link.clone();
        for (long round = 1; round < rounds; round++) {
            mac.update(link);
            finish(mac, link);
            for (int i = 0; i < BYTES; i++) {
                root[i] ^= link[i];
            }
        }
        return Secret.owning(root);
    }

    private static void finish(Mac mac, byte[] into) {
        try {
            mac.doFinal(into, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("a MAC of 32 bytes fits", e);
        }
    }

    /** Normalising needs a String for what is not ASCII; an ASCII password, the common case, never becomes one. */
    private static byte[] utf8(char[] password) {
        CharSequence text = CharBuffer.wrap(password);
        if (!isAscii(password)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear();
        encoded.put(new byte[encoded.capacity()]);
        return bytes;
    }

    private static boolean isAscii(char[] password) {
        for (char character : password) {
            if (character > 127) {
                return false;
            }
        }
        return true;
    }
}
