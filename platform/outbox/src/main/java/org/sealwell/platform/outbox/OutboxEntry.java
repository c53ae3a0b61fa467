package org.sealwell.platform.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.telemetry.Trace;

/**
 * One event as it waits in its document's {@code outbox} array.
 *
 * @param data its JSON
 * @param trace what caused it, as {@link Trace#current()} tells; null where that was not traced
 */
public record OutboxEntry(
        String id,
        String topic,
        String type,
        String key,
        Instant time,
        String data,
        @Nullable String trace) {

    /** The array's name in every document that has events. */
    public static final String FIELD = "outbox";

    public OutboxEntry {
        requireNonNull(id, "id is null");
        requireNonNull(topic, "topic is null");
        requireNonNull(type, "type is null");
        requireNonNull(key, "key is null");
        requireNonNull(time, "time is null");
        requireNonNull(data, "data is null");
    }
}
