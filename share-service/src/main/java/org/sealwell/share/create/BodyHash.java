package org.sealwell.share.create;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import org.sealwell.share.pepper.Pepper;
import org.sealwell.share.pepper.Pepper.Purpose;

/**
 * Tells a request that comes again from another one with the same id. It is keyed, because the allowed addresses are part of the body:
 * whoever steals the database could else try out addresses against it.
 */
@Singleton
class BodyHash {

    private final Pepper pepper;

    @Inject
    BodyHash(Pepper pepper) {
        this.pepper = pepper;
    }

    /** b64u of 32 bytes. */
    String of(CreationRequest request) {
        MessageDigest digest = sha256();
        List<Object> members = List.of(
                request.linkProofHash(),
                request.serverHalf(),
                request.note(),
                request.agree(),
                Objects.toString(request.expiresAt()),
                Objects.toString(request.maxOpens()),
                request.password() == null
                        ? ""
                        : request.password().salt()
                                + request.password().kdf()
                                + request.password().proofHash(),
                Objects.toString(request.emails()),
                Objects.toString(request.mails()));
        members.forEach(member -> digest.update((member + "\n").getBytes(UTF_8)));
        request.content().forEach(piece -> digest.update(piece.getBytes(US_ASCII)));
        return pepper.text(Purpose.CREATION_BODY, request.shareId().getBytes(UTF_8), digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
