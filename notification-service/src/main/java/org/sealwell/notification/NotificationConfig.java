package org.sealwell.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What an operator may set. The mail server is that of {@code quarkus.mailer}. */
@ConfigMapping(prefix = "sealwell.notification")
public interface NotificationConfig {

    /** A file with this service's private JWK: opens addresses and the parameters of mails. */
    @WithDefault("${sealwell.secrets.dir:/run/secrets/sealwell}/mail-private.jwk")
    Path mailKeyFile();

    /** How soon a refused mail is tried again; the wait doubles up to an hour. */
    @WithDefault("5s")
    Duration retryAfter();

    /** How often a mail is tried before it goes to the dead-letter topic. */
    @WithDefault("20")
    int tries();

    /** How long one attempt may take before another replica may try. */
    @WithDefault("60s")
    Duration lease();

    /** How long it is remembered that a mail was sent. */
    @WithDefault("14d")
    Duration remember();
}
