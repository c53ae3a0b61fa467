package org.sealwell.share.change;

import org.sealwell.platform.problem.Problem.FieldError;

/** What came of an owner's wish about a share. */
sealed interface ChangeOutcome {

    /** It is as they want it. */
    record Done(int version) implements ChangeOutcome {}

    /** The caller has no such share. */
    record Unknown() implements ChangeOutcome {}

    /** It has come to its end. */
    record Ended() implements ChangeOutcome {}

    /** It is not in the state that the caller asked for. */
    record NotAsExpected() implements ChangeOutcome {}

    /** A member does not make sense. */
    record Senseless(FieldError error) implements ChangeOutcome {}
}
