package org.sealwell.share.safety;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sealwell.platform.safety.SecretFile;
import org.sealwell.platform.sealed.SealingKey;
import org.sealwell.share.ShareConfig;

/** The files that this service cannot work without. */
class Secrets {

    @Produces
    @Singleton
    SecretFile pepper(ShareConfig config) {
        return SecretFile.ofRandomBytes("sealwell.share.pepper-file", config.pepperFile(), 32);
    }

    @Produces
    @Singleton
    SecretFile mailKey(ShareConfig config) {
        return SecretFile.ofKey(
                "sealwell.share.mail-key-file",
                config.mailKeyFile(),
                "notification-service's public key as a JWK",
                SealingKey::ofJwk);
    }
}
