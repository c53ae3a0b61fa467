package org.sealwell.auth.reset;

/** What came of a reset. */
sealed interface ResetOutcome {

    /** Done; the version is the new one. */
    record Done(int credentialVersion) implements ResetOutcome {}

    /** Not signed by this account's key; unknown accounts too. */
    record Refused() implements ResetOutcome {}

    /** Signed, but what is in it cannot be an account's password. */
    record Unfit() implements ResetOutcome {}

    /** Password or account key have changed since the request was made, or it comes a second time. */
    record Stale() implements ResetOutcome {}
}
