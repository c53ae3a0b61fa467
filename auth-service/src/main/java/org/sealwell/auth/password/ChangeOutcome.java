package org.sealwell.auth.password;

/** What came of a password change. */
sealed interface ChangeOutcome {

    /** Done; the version is the new one. */
    record Changed(String serverProof, int credentialVersion) implements ChangeOutcome {}

    /** The old password was not proven, or it was somebody else's. */
    record Refused() implements ChangeOutcome {}

    /** The credential is not the one that the client thinks. */
    record Stale() implements ChangeOutcome {}
}
