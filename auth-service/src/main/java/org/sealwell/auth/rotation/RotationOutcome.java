package org.sealwell.auth.rotation;

/** What came of a rotation. */
sealed interface RotationOutcome {

    /** Done, by a proven password. */
    record Rotated(String serverProof, int epoch) implements RotationOutcome {}

    /** The password was not proven by the caller. */
    record Refused() implements RotationOutcome {}

    /** It is not the next epoch of the keyring that is there, or the record is another. */
    record Unfit(String pointer, String detail) implements RotationOutcome {}

    /** Password or keyring have changed since the request was made. */
    record Stale() implements RotationOutcome {}

    /** The last reset may still be objected to. */
    record ObjectionOpen() implements RotationOutcome {}
}
