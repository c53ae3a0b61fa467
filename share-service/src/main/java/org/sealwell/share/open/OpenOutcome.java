package org.sealwell.share.open;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.share.content.BegunContent;
import org.sealwell.share.share.Share;

/** What came of a visitor's attempt to open a share. */
sealed interface OpenOutcome {

    /** It is an opening, counted now or by an earlier request with the same receipt. {@code opensLeft} is null without a limit. */
    record Opened(Share share, @Nullable Integer opensLeft, BegunContent content) implements OpenOutcome {}

    /** There is nothing that this visitor may know of. */
    record Unknown() implements OpenOutcome {}

    /** Something is missing, or no longer good; nothing has been counted. */
    record Needed(List<String> what) implements OpenOutcome {}

    /** The password is wrong; one try less is left. */
    record WrongPassword(int remainingAttempts) implements OpenOutcome {}

    /** There were too many wrong passwords. */
    record Locked() implements OpenOutcome {}

    /** Too often. */
    record Throttled(Duration retryAfter) implements OpenOutcome {}

    /** As much is being sent as the memory bears; nothing has been counted. */
    record Overloaded() implements OpenOutcome {}
}
