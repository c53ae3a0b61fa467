package org.sealwell.e2e.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What becomes true by itself, a little later. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /**
     * The first answer that is there.
     *
     * @throws AssertionError naming what was wanted, when there is none for too long
     */
    public static <T> T find(String wanted, Supplier<Optional<T>> look) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            found = look.get();
        }
        return found.orElseThrow(() -> new AssertionError("There is no " + wanted));
    }
}
