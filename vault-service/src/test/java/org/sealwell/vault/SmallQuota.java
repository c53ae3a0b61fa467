package org.sealwell.vault;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A quota that a test can reach. */
public final class SmallQuota implements QuarkusTestResourceLifecycleManager {

    public static final int BYTES = 20 * 1024 * 1024;
    public static final int ITEMS = 520;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "sealwell.vault.quota.bytes", Integer.toString(BYTES),
                "sealwell.vault.quota.items", Integer.toString(ITEMS));
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
