package org.sealwell.platform.attempts;

import java.time.Duration;
import java.time.Instant;

/** How many tries within a window of time. The name is part of the stored counter. */
public record Budget(String name, int limit, Duration window) {

    public Budget {
        if (limit < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException("A budget needs a positive limit and window: " + name);
        }
    }

    /** Which of the windows since the epoch it is. */
    long window(Instant now) {
        return now.getEpochSecond() / window.toSeconds();
    }

    Instant end(Instant now) {
        return Instant.ofEpochSecond((window(now) + 1) * window.toSeconds());
    }
}
