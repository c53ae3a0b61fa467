package org.sealwell.client.recovery;

import java.time.Instant;
import java.util.Objects;

/**
 * A kit that would work today.
 *
 * @param needed how many of its sheets are enough
 * @param count how many there are
 * @param madeAt when the present sheets were made
 */
public record KitState(long needed, long count, Instant madeAt) {
    public KitState {
        Objects.requireNonNull(madeAt, "madeAt is null");
    }
}
