package org.sealwell.share.placement;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.sealwell.share.pepper.Pepper;
import org.sealwell.share.pepper.Pepper.Purpose;

/**
 * Tells a request that comes again from another one with the same id. It is keyed, because allowed addresses and passcodes are part of the
 * body: whoever steals the database could else try them out against it.
 */
@Singleton
public class RequestHash {

    private final Pepper pepper;

    @Inject
    RequestHash(Pepper pepper) {
        this.pepper = pepper;
    }

    /**
     * b64u of 32 bytes.
     *
     * @param members all of the request but the content, in an order that never changes
     * @param content its texts, which count as one
     */
    public String of(String share, List<?> members, List<String> content) {
        MessageDigest digest = sha256();
        members.forEach(member -> digest.update((member + "\n").getBytes(UTF_8)));
        content.forEach(piece -> digest.update(piece.getBytes(US_ASCII)));
        return pepper.text(Purpose.CREATION_BODY, share.getBytes(UTF_8), digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
