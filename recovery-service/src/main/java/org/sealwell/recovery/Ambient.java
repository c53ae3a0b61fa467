package org.sealwell.recovery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.sealwell.platform.outbox.OutboxCollections;
import org.sealwell.recovery.plan.Plans;

/** What comes from around the service. */
class Ambient {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    OutboxCollections outboxes() {
        return OutboxCollections.of(Plans.COLLECTION);
    }
}
