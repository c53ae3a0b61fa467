package org.sealwell.client.vectors;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.sealwell.client.crypto.Digest;

/** The same bytes every time, from a name: SHA-256(name | counter). */
public final class FixedRandom extends SecureRandom {
    private final byte[] name;
    private int counter;

    public FixedRandom(String name) {
        this.name = name.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int at = 0; at < bytes.length; at += 32) {
            byte[] block = Digest.of(name, Integer.toString(counter++).getBytes(StandardCharsets.US_ASCII));
            System.arraycopy(block, 0, bytes, at, Math.min(32, bytes.length - at));
        }
    }

    /** So many bytes. */
    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        nextBytes(bytes);
        return bytes;
    }
}
