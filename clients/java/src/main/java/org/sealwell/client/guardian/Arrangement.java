package org.sealwell.client.guardian;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the contacts hold together, as the owner has signed it.
 *
 * @param id of the set
 * @param needed how many of them are enough
 * @param waiting from an approval to its opening
 * @param members ids of the contacts it was made for, also of those who are no more
 * @param madeAt as the service says
 */
public record Arrangement(String id, long needed, Duration waiting, List<String> members, Instant madeAt) {
    public Arrangement {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(waiting, "waiting is null");
        members = List.copyOf(members);
        Objects.requireNonNull(madeAt, "madeAt is null");
    }
}
