package org.sealwell.client.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import org.sealwell.client.crypto.Hmac;
import org.sealwell.client.crypto.Secret;

/** The MACs that tie each commit to all before it; only the account's devices can make one. */
public final class Chain {
    private static final byte[] COMMIT = "sw1/commit".getBytes(US_ASCII);
    private static final byte[] CHECKPOINT = "sw1/checkpoint".getBytes(US_ASCII);
    private static final byte[] ZEROS = new byte[32];

    private final Secret key;
    private final byte[] accountId;

    public Chain(Secret key, String accountId) {
        this.key = key;
        this.accountId = accountId.getBytes(US_ASCII);
    }

    /** {@code mac(0)}. */
    public byte[] start() {
        return mac(0, ZEROS, ZEROS);
    }

    /** {@code mac(n)} of a commit with this digest after {@code mac(n-1)}. */
    public byte[] mac(long n, byte[] before, byte[] digest) {
        return Hmac.of(key, COMMIT, accountId, u64(n), before, digest);
    }

    /** The MAC of a checkpoint. */
    public byte[] checkpoint(long n, byte[] mac, byte[] root) {
        return Hmac.of(key, CHECKPOINT, accountId, u64(n), mac, root);
    }

    private static byte[] u64(long n) {
        return ByteBuffer.allocate(8).putLong(n).array();
    }
}
