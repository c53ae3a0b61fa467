package org.sealwell.client.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/** Key material: never printed, compared in constant time, wiped when closed. */
public final class Secret implements AutoCloseable {
    private final byte[] bytes;
    private boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy; the caller still owns, and should wipe, {@code bytes}. */
    public static Secret copyOf(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    static Secret owning(byte[] bytes) {
        return new Secret(bytes);
    }

    /** 32 fresh random bytes. */
    public static Secret random(SecureRandom random) {
        return random(random, 32);
    }

    /** So many fresh random bytes. */
    public static Secret random(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** One behind the other; both stay the caller's, to close. */
    public static Secret joined(Secret first, Secret second) {
        byte[] one = first.bytes();
        byte[] other = second.bytes();
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return new Secret(both);
    }

    /** A copy of the bytes, to be wiped by the caller: for a secret that goes, sealed, into another. */
    public byte[] copyBytes() {
        return bytes().clone();
    }

    /** Another one of the same bytes, to be closed on its own. */
    public Secret copy() {
        return new Secret(copyBytes());
    }

    byte[] bytes() {
        if (closed) {
            throw new IllegalStateException("the secret is closed");
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }
}
