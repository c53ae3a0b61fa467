package org.sealwell.platform.outbox;

import java.util.Set;

/** Which collections of a service hold documents with an {@code outbox}. Each service produces one. */
public record OutboxCollections(Set<String> names) {

    public OutboxCollections {
        names = Set.copyOf(names);
    }

    public static OutboxCollections of(String... names) {
        return new OutboxCollections(Set.of(names));
    }
}
