package org.sealwell.share.placement;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.share.share.Share;

/**
 * A share that somebody wants to make.
 *
 * @param body the keyed hash of the request
 * @param content its texts, in the order in which they are stored
 * @param lock what shall open it
 */
public record Draft(
        String id,
        String body,
        List<String> content,
        Lock lock,
        Share.@Nullable Smart smart,
        Wishes wishes,
        String note,
        PublicJwk agree) {

    /** What shall open it; costly, so it is asked only when it is needed. */
    public interface Lock {

        Uni<Share.Gate> gate();

        /** Whether a share that was made by the same body is opened by the same: by what the body's hash leaves out, too. */
        default Uni<Boolean> isOf(Share made) {
            return Uni.createFrom().item(true);
        }
    }

    /** What its owner wants; what they do not say is null. */
    public record Wishes(
            @Nullable Instant expiresAt,
            @Nullable Integer maxOpens,
            @Nullable MailWishes mails) {}

    long bytes() {
        return content.stream().mapToLong(String::length).sum();
    }

    @Override
    public String toString() {
        return "Draft[redacted]";
    }
}
