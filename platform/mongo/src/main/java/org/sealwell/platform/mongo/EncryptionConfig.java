package org.sealwell.platform.mongo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Who keeps the master key of the encrypted fields. */
@ConfigMapping(prefix = "sealwell.encryption")
public interface EncryptionConfig {

    /** The driver's KMS provider: {@code local} (a key file, for development), {@code aws}, {@code azure}, {@code gcp} or {@code kmip}. */
    @WithDefault("local")
    String provider();

    /** Whether the master key is a file's. */
    default boolean isLocal() {
        return "local".equals(provider());
    }

    /** For {@code local}: a file with 96 random bytes in base64. */
    Optional<Path> masterKeyFile();

    /**
     * For the other providers: their credentials by the driver's names, for example {@code accessKeyId}. Only in a file of properties: a
     * variable's name has lost its capitals.
     */
    Map<String, String> credentials();

    /** For the other providers: which master key, by the driver's names, for example {@code region} and {@code key}. */
    Map<String, String> masterKey();
}
