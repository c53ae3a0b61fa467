package org.sealwell.vault;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Map;

/** Limits that a test can reach. */
public final class SmallLimits implements QuarkusTestResourceLifecycleManager {

    public static final int BYTES = 20 * 1024 * 1024;
    public static final int ITEMS = 520;
    public static final long ROOM = 9 * 1024 * 1024;
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public Map<String, String> start() {
        return Map.of(
                "sealwell.vault.quota.bytes", Integer.toString(BYTES),
                "sealwell.vault.quota.items", Integer.toString(ITEMS),
                "sealwell.vault.commits.room", Long.toString(ROOM),
                "sealwell.vault.commits.patience", PATIENCE.toString());
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
