package org.sealwell.notification.preference;

/** What came of changing one's preferences. */
sealed interface ChangeOutcome {

    /** They are now as asked for, or have been so already. */
    record Stored(int version, Preferences.Mails mails) implements ChangeOutcome {}

    /** They are not in the state that the caller asked for. */
    record NotAsExpected() implements ChangeOutcome {}

    /** The account has been deleted. */
    record Gone() implements ChangeOutcome {}
}
