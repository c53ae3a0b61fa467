package org.sealwell.platform.room;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much may be under way at once: a part of a service's own configuration. */
public interface RoomConfig {

    /** Bytes that are read or sent at a time; an eighth of the heap unless set. What is larger comes alone. */
    Optional<MemorySize> room();

    /** How long somebody waits for room before they are refused as {@code overloaded}. */
    @WithDefault("10s")
    Duration patience();

    /** The slowest caller who may keep their room, in bytes a second. */
    @WithDefault("32K")
    MemorySize slowest();
}
