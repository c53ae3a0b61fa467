package org.sealwell.client.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Mac;

/** HKDF-SHA256 (RFC 5869) with at most 32 bytes out, which is one block: all that the suite uses. */
public final class Hkdf {
    private static final byte[] ONE = {1};
    private static final byte[] NO_SALT = new byte[32];
    private static final ThreadLocal<Mac> EXTRACT = ThreadLocal.withInitial(Hkdf::extractor);

    private Hkdf() {}

    /** {@code HKDF(key, label)} with an empty salt; the label is ASCII. */
    public static Secret derive(Secret key, String label) {
        return expanded(extract(key.bytes()), label);
    }

    /** {@code HKDF(key, label)} with a salt. */
    public static Secret derive(byte[] salt, Secret key, String label) {
        return expanded(Hmac.keyed(salt).doFinal(key.bytes()), label);
    }

    /** {@code HKDF(key, info)} with a salt, and 16 bytes out. */
    public static Secret derive16(byte[] salt, Secret key, byte[] info) {
        byte[] pseudoRandomKey = Hmac.keyed(salt).doFinal(key.bytes());
        byte[] block = expand(pseudoRandomKey, info);
        Secret derived = Secret.owning(Arrays.copyOf(block, 16));
        Arrays.fill(pseudoRandomKey, (byte) 0);
        Arrays.fill(block, (byte) 0);
        return derived;
    }

    /** @param pseudoRandomKey is wiped */
    private static Secret expanded(byte[] pseudoRandomKey, String label) {
        byte[] derived = expand(pseudoRandomKey, label.getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(pseudoRandomKey, (byte) 0);
        return Secret.owning(derived);
    }

    static byte[] extract(byte[] key) {
        return EXTRACT.get().doFinal(key);
    }

    static byte[] expand(byte[] pseudoRandomKey, byte[] label) {
        return Hmac.of(pseudoRandomKey, label, ONE);
    }

    /** Stays keyed with the empty salt (RFC 5869, 2.2: a string of zeros), so that extracting costs no new key. */
    private static Mac extractor() {
        return Hmac.keyed(NO_SALT);
    }
}
