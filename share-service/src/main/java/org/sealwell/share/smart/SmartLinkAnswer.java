package org.sealwell.share.smart;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sealwell.share.share.Share;

/**
 * A smart link as its owner sees it, tombstones too; without its files and whatever opens it.
 *
 * @param state {@code live}, {@code locked}, {@code expired} or {@code revoked}; after too many wrong passcodes it is locked for good
 * @param longTerm flag L
 * @param direct flag U
 * @param passcode flag P
 * @param accesses how many entries the log has
 */
@Schema(name = "SmartLink")
public record SmartLinkAnswer(
        String shareId,
        String state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        boolean longTerm,
        boolean direct,
        boolean passcode,
        int files,
        long bytes,
        long opens,
        @Nullable Instant lastOpenedAt,
        int wrongPasscodes,
        String note,
        int accesses) {

    static SmartLinkAnswer of(Share share, Instant now) {
        Share.Smart smart = requireNonNull(share.smart(), "not smart");
        return new SmartLinkAnswer(
                share.id(),
                share.state(now).wireName(),
                share.createdAt(),
                share.policy().expiresAt(),
                share.end() == null ? null : share.end().at(),
                smart.longTerm(),
                smart.direct(),
                smart.passcode(),
                smart.files().size(),
                share.content().bytes(),
                share.tally().opens(),
                share.tally().lastOpenedAt(),
                share.tally().wrongPasswords(),
                share.note(),
                share.log().filed() + share.log().waiting().size());
    }
}
