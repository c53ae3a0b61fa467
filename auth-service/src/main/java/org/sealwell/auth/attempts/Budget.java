package org.sealwell.auth.attempts;

import java.time.Duration;
import java.time.Instant;

/** How many tries within a window of time. The name is part of the stored counter's id. */
public record Budget(String name, int limit, Duration window) {

    public Budget {
        if (limit < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("A budget needs a positive limit and window: " + name);
        }
    }

    String counterId(String subject, Instant now) {
        return name + "|" + subject + "|" + now.getEpochSecond() / window.toSeconds();
    }

    Instant end(Instant now) {
        return Instant.ofEpochSecond((now.getEpochSecond() / window.toSeconds() + 1) * window.toSeconds());
    }
}
