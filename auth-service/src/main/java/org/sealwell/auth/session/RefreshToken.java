package org.sealwell.auth.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.sealwell.auth.B64;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.pepper.Pepper.Purpose;

/**
 * A refresh token: session, generation, 16 bytes that only client and server know, and a tag. The tag tells a token that was once issued
 * from one that was made up, so that a reused token ends the session and a guess does not. The store holds its hash only.
 */
record RefreshToken(String sessionId, int generation, byte[] random, byte[] tag) {

    static final int BYTES = 68;
    static final int RANDOM_BYTES = 16;
    private static final int ID_BYTES = 16;
    private static final int TAG_BYTES = 32;

    static RefreshToken issue(Pepper pepper, String sessionId, int generation, byte[] random) {
        return new RefreshToken(sessionId, generation, random, tag(pepper, sessionId, generation, random));
    }

    /** The token that text stands for, if it was ever issued. */
    static Optional<RefreshToken> genuine(Pepper pepper, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(B64.decode(text));
        String sessionId = B64.encode(take(bytes, ID_BYTES));
        RefreshToken shown =
                new RefreshToken(sessionId, bytes.getInt(), take(bytes, RANDOM_BYTES), take(bytes, TAG_BYTES));
        byte[] tag = tag(pepper, sessionId, shown.generation(), shown.random());
        return MessageDigest.isEqual(tag, shown.tag()) ? Optional.of(shown) : Optional.empty();
    }

    /** The random part of the token that follows, the same for the same retry key: a repeated request gets the same answer. */
    RefreshToken next(Pepper pepper, String retryKey) {
        byte[] seed = pepper.mac(Purpose.REFRESH_RANDOM, random, retryKey.getBytes(UTF_8));
        return issue(pepper, sessionId, generation + 1, Arrays.copyOf(seed, RANDOM_BYTES));
    }

    String text() {
        return B64.encode(ByteBuffer.allocate(BYTES)
                .put(B64.decode(sessionId))
                .putInt(generation)
                .put(random)
                .put(tag)
                .array());
    }

    String hash() {
        return sha256(text());
    }

    static String sha256(String text) {
        try {
            return B64.encode(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] tag(Pepper pepper, String sessionId, int generation, byte[] random) {
        byte[] number = ByteBuffer.allocate(Integer.BYTES).putInt(generation).array();
        return pepper.mac(Purpose.REFRESH_TAG, B64.decode(sessionId), number, random);
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }

    @Override
    public String toString() {
        return "RefreshToken[redacted]";
    }
}
