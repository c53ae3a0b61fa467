package org.sealwell.client.guardian;

import java.time.Duration;
import java.util.Objects;

/**
 * What an owner has given to a contact, and signed.
 *
 * @param from how the owner calls themself
 * @param needed how many contacts are enough
 * @param count how many there were
 * @param waiting from an approval to its opening
 */
public record HeldShare(String from, long needed, long count, Duration waiting) {
    public HeldShare {
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(waiting, "waiting is null");
    }
}
