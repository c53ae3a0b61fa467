package org.sealwell.auth.safety;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.sealwell.auth.AuthConfig;
import org.sealwell.platform.mongo.EncryptionConfig;
import org.sealwell.platform.safety.SecretFile;
import org.sealwell.platform.sealed.SealingKey;

/** The files that this service cannot work without. */
class Secrets {

    @Produces
    @Singleton
    SecretFile pepper(AuthConfig config) {
        return SecretFile.ofRandomBytes("sealwell.auth.pepper-file", config.pepperFile(), 32);
    }

    @Produces
    @Singleton
    SecretFile mailKey(AuthConfig config) {
        return SecretFile.ofKey(
                "sealwell.auth.mail-key-file",
                config.mailKeyFile(),
                "notification-service's public key as a JWK",
                SealingKey::ofJwk);
    }

    @Produces
    @Singleton
    SecretFile masterKey(EncryptionConfig config) {
        Path path = config.masterKeyFile().orElse(Path.of(""));
        SecretFile file = SecretFile.ofRandomBytes("sealwell.encryption.master-key-file", path, 96);
        return config.isLocal() ? file : file.notNeeded();
    }
}
