package org.sealwell.client.recovery;

import java.security.SecureRandom;
import java.util.Arrays;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** RK under the key of a way back. */
public final class KeyWrap {
    private KeyWrap() {}

    /** RK's envelope under a key. */
    public static String seal(Secret key, String context, Secret recovery, SecureRandom random) {
        byte[] bytes = recovery.copyBytes();
        try (EnvelopeKey envelope = EnvelopeKey.of(key)) {
            return envelope.seal(context, bytes, random);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * RK, out of its envelope.
     *
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}; {@link Lie#KEY_MISMATCH} for a key of another length
     */
    public static Secret open(Secret key, String context, String wrap) {
        byte[] bytes;
        try (EnvelopeKey opened = EnvelopeKey.of(key)) {
            bytes = opened.open(context, wrap);
        }
        try {
            if (bytes.length != 32) {
                throw new ServerLiedException(Lie.KEY_MISMATCH, "a wrapped key of another length");
            }
            return Secret.copyOf(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
