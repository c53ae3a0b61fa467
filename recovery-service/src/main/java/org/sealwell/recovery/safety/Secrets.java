package org.sealwell.recovery.safety;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sealwell.platform.safety.SecretFile;
import org.sealwell.platform.sealed.SealingKey;
import org.sealwell.recovery.RecoveryConfig;

/** The files that this service cannot work without. */
class Secrets {

    @Produces
    @Singleton
    SecretFile pepper(RecoveryConfig config) {
        return SecretFile.ofRandomBytes("sealwell.recovery.pepper-file", config.pepperFile(), 32);
    }

    @Produces
    @Singleton
    SecretFile mailKey(RecoveryConfig config) {
        return SecretFile.ofKey(
                "sealwell.recovery.mail-key-file",
                config.mailKeyFile(),
                "notification-service's public key as a JWK",
                SealingKey::ofJwk);
    }
}
