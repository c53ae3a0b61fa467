package org.sealwell.platform.testkit;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clock of every service under test: it ticks as the real one does, and a test that injects it may put it forward. It is
 * {@linkplain BackToNow put back} after each test. Tokens of {@link AccessTokens} go by the real time.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable
public final class TestClock extends Clock {

    private final Instant beginning;
    private final long started = System.nanoTime();

    private volatile Duration ahead = Duration.ZERO;

    /** @param begins when the service believes to be started; now, unless {@code sealwell.test.begins} says otherwise */
    @Inject
    public TestClock(@ConfigProperty(name = "sealwell.test.begins") Optional<Instant> begins) {
        this.beginning = begins.orElseGet(Instant::now);
    }

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** On to the next start of a window of this length: budgets are fresh, and the window does not end in the middle of a test. */
    public void advanceToNext(Duration window) {
        long seconds = window.toSeconds();
        Instant now = instant();
        Instant next = Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
        advance(Duration.between(now, next));
    }

    /** Does something as if so much time had passed. */
    public void after(Duration time, Runnable what) {
        Duration before = ahead;
        advance(time);
        try {
            what.run();
        } finally {
            ahead = before;
        }
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return beginning.plusNanos(System.nanoTime() - started).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("This clock is always UTC");
    }
}
