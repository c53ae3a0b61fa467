package org.sealwell.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave their documents. */
@ConfigMapping(prefix = "sealwell.outbox")
public interface OutboxConfig {

    /** How often documents are searched for entries that a crash or an absent broker left behind. */
    @WithDefault("5s")
    Duration sweepEvery();

    /** How old an entry is before the sweep takes it: younger ones are on their way already. */
    @WithDefault("3s")
    Duration sweepAfter();

    /** How many documents may be publishing at the same time; what exceeds it waits for the sweep. */
    @WithDefault("512")
    int inFlight();
}
