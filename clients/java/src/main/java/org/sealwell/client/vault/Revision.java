package org.sealwell.client.vault;

import java.time.Instant;
import java.util.Objects;

/**
 * One entry of a record's history.
 *
 * @param revision from 1
 * @param n the commit that made it
 * @param at when the server took it: the server's word, no more
 * @param deleted whether it is a deletion
 */
public record Revision(long revision, long n, Instant at, boolean deleted) {
    public Revision {
        Objects.requireNonNull(at, "at is null");
    }
}
