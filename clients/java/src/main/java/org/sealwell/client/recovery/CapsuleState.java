package org.sealwell.client.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A time capsule that would open one day.
 *
 * @param opensAt when, unless the owner logs in before
 * @param waiting how far from each login that is
 */
public record CapsuleState(Instant opensAt, Duration waiting) {
    public CapsuleState {
        Objects.requireNonNull(opensAt, "opensAt is null");
        Objects.requireNonNull(waiting, "waiting is null");
    }
}
