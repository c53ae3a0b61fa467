package org.sealwell.vault;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set. */
@ConfigMapping(prefix = "sealwell.vault")
public interface VaultConfig {

    Quota quota();

    Commits commits();

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

    /** How much may be under way at once. */
    interface Commits {
        /** Bytes of commits that are read and worked on at a time; an eighth of the heap unless set. One larger than that comes alone. */
        Optional<MemorySize> room();

        /** How long a commit waits for room before it is refused as {@code overloaded}. */
        @WithDefault("10s")
        Duration patience();

        /** The slowest upload that may keep its room, in bytes a second. */
        @WithDefault("32K")
        MemorySize slowest();
    }
}
