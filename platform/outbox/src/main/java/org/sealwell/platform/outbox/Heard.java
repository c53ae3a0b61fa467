package org.sealwell.platform.outbox;

import java.time.Instant;
import org.sealwell.contracts.event.Event;

/**
 * An event as a consumer hears it, perhaps not for the first time.
 *
 * @param id the same each time that it is heard
 * @param at when it happened
 */
public record Heard(Event event, String id, Instant at) {}
