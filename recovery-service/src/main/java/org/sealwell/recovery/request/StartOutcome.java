package org.sealwell.recovery.request;

import java.time.Duration;
import org.sealwell.recovery.circle.Change;

/** What came of starting a request. */
sealed interface StartOutcome {

    /** What the circle says to it. */
    record Decided(Change change) implements StartOutcome {}

    /** The ticket is none, or too old. */
    record NoTicket() implements StartOutcome {}

    /** Too many for this account. */
    record Throttled(Duration retryAfter) implements StartOutcome {}
}
