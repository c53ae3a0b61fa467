package org.sealwell.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.Event;

/**
 * An event as a consumer hears it, perhaps not for the first time.
 *
 * @param id the same each time that it is heard
 * @param at when it happened
 * @param trace where it was told, for whoever goes on from there; null where that was not traced
 */
public record Heard(
        Event event, String id, Instant at, @Nullable String trace) {}
