package org.sealwell.notification.activity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The hashes that tie each entry to all before it (protocol, section 8). */
final class ActivityChain {

    /** {@code hash(0)}. */
    static final String START = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);

    private static final byte[] LABEL = "sw1/activity".getBytes(US_ASCII);

    private ActivityChain() {}

    /**
     * @param before b64u of {@code hash(number - 1)}
     * @return b64u of {@code hash(number)}
     */
    static String hash(String account, long number, String before, long at, Happening happening) {
        MessageDigest hash = sha256();
        hash.update(LABEL);
        hash.update(account.getBytes(UTF_8));
        hash.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        hash.update(Base64.getUrlDecoder().decode(before));
        hash.update(digest(at, happening));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.digest());
    }

    private static byte[] digest(long at, Happening happening) {
        String lines = String.join(
                "\n", happening.kind(), Long.toString(at), text(happening.subject()), text(happening.count()));
        return sha256().digest(lines.getBytes(UTF_8));
    }

    private static String text(@Nullable Object member) {
        return member == null ? "" : member.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
