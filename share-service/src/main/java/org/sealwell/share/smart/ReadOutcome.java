package org.sealwell.share.smart;

import java.time.Duration;
import org.sealwell.share.share.Share;

/** What came of following a smart link. */
sealed interface ReadOutcome {

    /** It may be read, and has been counted. */
    record Opened(Share share) implements ReadOutcome {}

    /** There is nothing that this visitor may know of. */
    record Unknown() implements ReadOutcome {}

    /** It wants a passcode; nothing has been counted. */
    record PasscodeNeeded(int remainingAttempts) implements ReadOutcome {}

    /** The passcode is wrong; with none left the link has ended. */
    record WrongPasscode(int remainingAttempts) implements ReadOutcome {}

    /** Too often. */
    record Throttled(Duration retryAfter) implements ReadOutcome {}

    /** More is being computed or sent than can be waited for; nothing has been counted. */
    record Overloaded() implements ReadOutcome {}
}
