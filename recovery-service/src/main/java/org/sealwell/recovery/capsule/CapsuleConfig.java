package org.sealwell.recovery.capsule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of time capsules. Durations are ISO 8601 or {@code 10m}, {@code 30d}. */
@ConfigMapping(prefix = "sealwell.recovery.capsule")
public interface CapsuleConfig {

    /** The shortest wait that an owner may choose. */
    @WithDefault("1d")
    Duration shortest();

    /** The longest wait that an owner may choose. */
    @WithDefault("366d")
    Duration longest();
}
