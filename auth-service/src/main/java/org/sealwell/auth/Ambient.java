package org.sealwell.auth;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import org.sealwell.platform.outbox.OutboxCollections;
import org.sealwell.platform.sealed.SealingKey;

/** What comes from around the service: time, randomness, keys of others. Tests hold them still by producing their own. */
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
    SealingKey mailKey(AuthConfig config) {
        try {
            return SealingKey.ofJwk(Files.readString(config.mailKeyFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail key cannot be read: " + config.mailKeyFile(), e);
        }
    }

    @Produces
    @Singleton
    OutboxCollections outboxes() {
        return OutboxCollections.of("accounts", "registrations", "sessions", "attempts", "mailbox-proofs");
    }
}
