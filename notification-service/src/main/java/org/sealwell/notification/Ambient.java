package org.sealwell.notification;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.sealwell.platform.outbox.OutboxCollections;
import org.sealwell.platform.sealed.OpeningKey;

/** What comes from around the service. */
class Ambient {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    OpeningKey mailKey(NotificationConfig config) {
        try {
            return OpeningKey.ofJwk(Files.readString(config.mailKeyFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail key cannot be read: " + config.mailKeyFile(), e);
        }
    }

    @Produces
    @Singleton
    OutboxCollections outboxes() {
        return OutboxCollections.of("contacts", "deliveries");
    }
}
