package org.sealwell.client;

import java.util.Objects;
import org.sealwell.client.recovery.CapsuleWatch;
import org.sealwell.client.recovery.PhraseState;

/**
 * A login.
 *
 * @param session logged in
 * @param phrase whether the account has a recovery phrase
 * @param capsule whether the account's time capsule is what its owner made
 */
public record LoginResult(Session session, PhraseState phrase, CapsuleWatch capsule) {
    public LoginResult {
        Objects.requireNonNull(session, "session is null");
        Objects.requireNonNull(phrase, "phrase is null");
        Objects.requireNonNull(capsule, "capsule is null");
    }

    /** Whether the registration broke before the phrase was stored: call {@link Session#finishRegistration}. */
    public boolean registrationUnfinished() {
        return phrase == PhraseState.MISSING;
    }
}
