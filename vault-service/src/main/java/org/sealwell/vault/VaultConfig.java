package org.sealwell.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.sealwell.platform.room.RoomConfig;

/** What an operator may set. */
@ConfigMapping(prefix = "sealwell.vault")
public interface VaultConfig {

    Quota quota();

    RoomConfig commits();

    /** How long a replaced or deleted revision stays readable. */
    @WithDefault("90d")
    Duration history();

    /** How often old revisions are looked for. */
    @WithDefault("6h")
    Duration pruneEvery();

    /** How much one account may keep. */
    interface Quota {
        /** Bytes of sealed keys, bodies and tokens, history included. */
        @WithDefault("1073741824")
        long bytes();

        /** Items that are not deleted. */
        @WithDefault("200000")
        long items();
    }
}
