package org.sealwell.platform.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.sealwell.contracts.event.Event;
import org.sealwell.platform.telemetry.Trace;

/** Makes entries. Put them into the same atomic operation as the change they tell, then {@link OutboxRelay#soon}. */
@Singleton
public class Outbox {

    private final EventJson json;
    private final Clock clock;

    @Inject
    Outbox(EventJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    public OutboxEntry entry(Event event) {
        return new OutboxEntry(
                UUID.randomUUID().toString(),
                event.topic(),
                event.type(),
                event.accountId(),
                clock.instant(),
                json.write(event),
                Trace.current());
    }
}
