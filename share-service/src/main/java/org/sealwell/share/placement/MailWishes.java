package org.sealwell.share.placement;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.sealwell.share.share.Share;

/** Of what the owner wants a mail. */
public record MailWishes(
        @NotNull Boolean opened,
        @NotNull Boolean locked,
        @NotNull Boolean expired) {

    /** Whoever says nothing gets all of them. */
    static Share.Mails of(@Nullable MailWishes wishes) {
        return wishes == null ? Share.Mails.ALL : new Share.Mails(wishes.opened(), wishes.locked(), wishes.expired());
    }
}
