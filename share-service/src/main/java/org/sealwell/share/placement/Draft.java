package org.sealwell.share.placement;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwell.share.share.Share;

/**
 * A share that somebody wants to make.
 *
 * @param body the keyed hash of the request
 * @param content its texts, in the order in which they are stored
 * @param gate what opens it; asked for when it is needed
 */
public record Draft(
        String id,
        String body,
        List<String> content,
        Supplier<Uni<Share.Gate>> gate,
        Share.@Nullable Smart smart,
        Wishes wishes,
        String note,
        PublicJwk agree) {

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
