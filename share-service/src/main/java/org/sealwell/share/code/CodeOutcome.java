package org.sealwell.share.code;

import java.time.Duration;

/** What came of asking for a code, or of showing one. */
sealed interface CodeOutcome {

    /** Asked for: whether anything was sent stays with the address. */
    record Taken() implements CodeOutcome {}

    /** The address is proven; {@code verification} opens the share with it until {@code expiresIn} has passed. */
    record Proven(String verification, Duration expiresIn) implements CodeOutcome {
        @Override
        public String toString() {
            return "Proven[redacted]";
        }
    }

    /** Wrong, spent, late, or never sent. */
    record Refused() implements CodeOutcome {}

    /** There is nothing that this visitor may know of. */
    record Unknown() implements CodeOutcome {}

    /** Too often. */
    record Throttled(Duration retryAfter) implements CodeOutcome {}
}
