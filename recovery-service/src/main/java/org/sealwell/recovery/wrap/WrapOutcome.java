package org.sealwell.recovery.wrap;

/** What came of storing a wrap. */
public sealed interface WrapOutcome {

    /** It is the first. */
    record Created(int version) implements WrapOutcome {}

    /** It is in the place of the one before, or has been there already. */
    record Stored(int version) implements WrapOutcome {}

    /** The plan is not in the state that the caller asked for. */
    record NotAsExpected() implements WrapOutcome {}

    /** The account has been deleted. */
    record Gone() implements WrapOutcome {}
}
