package org.sealwell.recovery.guardian;

import java.time.Duration;
import org.sealwell.recovery.circle.Change;

/** What came of an invitation. */
sealed interface Invitation {

    /** What the circle says to it. */
    record Decided(Change change) implements Invitation {}

    /** Too many, by this owner or to this address. */
    record Throttled(Duration retryAfter) implements Invitation {}
}
