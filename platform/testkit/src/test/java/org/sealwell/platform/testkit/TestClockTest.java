package org.sealwell.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestClockTest {

    private static final Instant BEGINNING = Instant.parse("2027-07-11T00:00:00Z");

    private final TestClock clock = new TestClock(Optional.of(BEGINNING));

    @Test
    void goesByTheRealTimeUnlessToldOtherwise() {
        isAbout(new TestClock(Optional.empty()), Instant.now());
        isAbout(clock, BEGINNING);
    }

    @Test
    void isPutForwardAndBack() {
        clock.advance(Duration.ofDays(3));
        clock.advance(Duration.ofHours(-1));
        isAbout(clock, BEGINNING.plus(Duration.ofHours(71)));

        clock.reset();
        isAbout(clock, BEGINNING);
    }

    @Test
    void findsTheNextWindow() {
        clock.advance(Duration.ofMinutes(25));
        clock.advanceToNext(Duration.ofHours(1));
        isAbout(clock, BEGINNING.plus(Duration.ofHours(1)));
    }

    @Test
    void isBackWhenWhatWasDoneLaterIsDoneOrFails() {
        clock.after(Duration.ofDays(1), () -> isAbout(clock, BEGINNING.plus(Duration.ofDays(1))));
        isAbout(clock, BEGINNING);

        assertThatIllegalStateException().isThrownBy(() -> clock.after(Duration.ofDays(1), TestClockTest::fail));
        isAbout(clock, BEGINNING);
    }

    private static void fail() {
        throw new IllegalStateException("as expected");
    }

    private static void isAbout(TestClock clock, Instant time) {
        assertThat(clock.instant()).isCloseTo(time, within(20, ChronoUnit.SECONDS));
    }
}
