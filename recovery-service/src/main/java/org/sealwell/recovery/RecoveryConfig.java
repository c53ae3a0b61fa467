package org.sealwell.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the service's secrets are. */
@ConfigMapping(prefix = "sealwell.recovery")
public interface RecoveryConfig {

    /** A file with 32 random bytes in base64: keys the counters of addresses that were invited. Never changed, never lost. */
    @WithDefault("${sealwell.secrets.dir:/run/secrets/sealwell}/recovery-pepper")
    Path pepperFile();

    /** A file with notification-service's public JWK: mails' parameters are sealed to it. */
    @WithDefault("${sealwell.secrets.dir:/run/secrets/sealwell}/mail-public.jwk")
    Path mailKeyFile();
}
