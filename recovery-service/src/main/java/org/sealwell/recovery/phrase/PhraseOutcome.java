package org.sealwell.recovery.phrase;

/** What came of storing a phrase's wrap. */
sealed interface PhraseOutcome {

    /** It is the first. */
    record Created(int version) implements PhraseOutcome {}

    /** It is in the place of the one before, or has been there already. */
    record Stored(int version) implements PhraseOutcome {}

    /** The plan is not in the state that the caller asked for. */
    record NotAsExpected() implements PhraseOutcome {}

    /** The account has been deleted. */
    record Gone() implements PhraseOutcome {}
}
