package org.sealwell.notification.safety;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.sealwell.platform.safety.Rule;

/** Mails carry codes: on their way to the mail server nobody reads along. */
@Singleton
class EncryptedMail implements Rule {

    private final Config config;

    @Inject
    EncryptedMail(Config config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "plain-mail";
    }

    @Override
    public List<String> broken() {
        boolean fromTheStart =
                config.getOptionalValue("quarkus.mailer.tls", Boolean.class).orElse(false);
        boolean beforeAnything = config.getOptionalValue("quarkus.mailer.start-tls", String.class)
                .filter("REQUIRED"::equalsIgnoreCase)
                .isPresent();
        boolean anybody = config.getOptionalValue("quarkus.mailer.trust-all", Boolean.class)
                .orElse(false);
        return (fromTheStart || beforeAnything) && !anybody
                ? List.of()
                : List.of("mails leave unencrypted, or to whoever answers; set QUARKUS_MAILER_START_TLS to REQUIRED "
                        + "(or QUARKUS_MAILER_TLS to true), and leave QUARKUS_MAILER_TRUST_ALL");
    }
}
