package org.sealwell.notification.safety;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sealwell.notification.NotificationConfig;
import org.sealwell.platform.safety.SecretFile;
import org.sealwell.platform.sealed.OpeningKey;

/** The files that this service cannot work without. */
class Secrets {

    @Produces
    @Singleton
    SecretFile mailKey(NotificationConfig config) {
        return SecretFile.ofKey(
                "sealwell.notification.mail-key-file",
                config.mailKeyFile(),
                "this service's own private key as a JWK (P-256)",
                OpeningKey::ofJwk);
    }
}
