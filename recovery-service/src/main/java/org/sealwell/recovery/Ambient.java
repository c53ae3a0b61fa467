package org.sealwell.recovery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import org.sealwell.platform.outbox.OutboxCollections;
import org.sealwell.platform.sealed.SealingKey;
import org.sealwell.recovery.circle.Circles;
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
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    SealingKey mailKey(RecoveryConfig config) {
        try {
            return SealingKey.ofJwk(Files.readString(config.mailKeyFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail key cannot be read: " + config.mailKeyFile(), e);
        }
    }

    @Produces
    @Singleton
    OutboxCollections outboxes() {
        return OutboxCollections.of(Plans.COLLECTION, Circles.COLLECTION);
    }
}
