package org.sealwell.client.share;

import org.sealwell.client.json.Members;
import org.sealwell.client.keys.SealedEpoch;
import org.sealwell.client.login.SessionApi;

/** The notes on all that a person has shared, as they are sealed: nobody seals them anew when the account key is rotated. */
public final class SealedNotes {
    private final SessionApi api;

    public SealedNotes(SessionApi api) {
        this.api = api;
    }

    /** Whether one of them is sealed in an epoch. */
    public boolean areIn(long epoch) {
        return OwnedPages.all(api, Shares.ROOT, "shares", OwnedShare.MEMBERS, SealedNotes::epoch)
                        .contains(epoch)
                || OwnedPages.all(api, SmartLinks.ROOT, "smartLinks", OwnedSmartLink.MEMBERS, SealedNotes::epoch)
                        .contains(epoch);
    }

    private static Long epoch(Members share) {
        return SealedEpoch.of(share.text("note"));
    }
}
