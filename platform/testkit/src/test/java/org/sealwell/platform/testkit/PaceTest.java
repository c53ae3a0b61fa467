package org.sealwell.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final int SAMPLES = 200;

    @Test
    void isOneHalfForTheSame() {
        assertThat(pace(i -> i, i -> i).chanceThatFirstIsSlower()).isEqualTo(0.5);
        assertThat(pace(i -> 7, i -> 7).chanceThatFirstIsSlower()).isEqualTo(0.5);
    }

    @Test
    void isOneOrZeroWhereTheyDoNotMeet() {
        assertThat(pace(i -> 1_000 + i, i -> i).chanceThatFirstIsSlower()).isEqualTo(1);
        assertThat(pace(i -> i, i -> 1_000 + i).chanceThatFirstIsSlower()).isZero();
    }

    @Test
    void countsPairsAndHalvesTies() {
        Pace pace = new Pace();
        pace.add(3, 2);
        pace.add(1, 1);
        // 3 beats 2 and 1; 1 loses to 2 and ties with 1.
        assertThat(pace.chanceThatFirstIsSlower()).isEqualTo(2.5 / 4);
    }

    @Test
    void noticesADifference() {
        assertThat(pace(i -> 1_000 + i, i -> 900 + i).isEqualWithin(0.12)).isFalse();
        assertThat(pace(i -> 900 + i, i -> 1_000 + i).isEqualWithin(0.12)).isFalse();
    }

    @Test
    void isNotPulledByAFewSlowAnswers() {
        assertThat(pace(i -> i < 5 ? 1_000_000 : i, i -> i).isEqualWithin(0.05)).isTrue();
    }

    @Test
    void takesNoiseForNoise() {
        Random random = new Random(1);
        assertThat(pace(i -> random.nextInt(1_000), i -> random.nextInt(1_000)).isEqualWithin(0.1))
                .isTrue();
    }

    @Test
    void oneRoundOfAFewMayStray() throws Exception {
        Deque<Pace> rounds = new ArrayDeque<>(List.of(pace(i -> i + 500, i -> i), pace(i -> i, i -> i)));

        Pace.assertEqual(2, 0.1, () -> Map.of("asked", rounds.pop()));

        assertThat(rounds).isEmpty();
    }

    @Test
    void failsWhenEveryRoundStraysAndSaysHowFar() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Pace.assertEqual(3, 0.1, () -> Map.of("asked", pace(i -> i + 500, i -> i))))
                .withMessageContaining("asked=1.000 of 200");
    }

    @Test
    void failsWhenOneOfManyThingsStrays() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Pace.assertEqual(
                        1, 0.1, () -> Map.of("equal", pace(i -> i, i -> i), "not", pace(i -> i, i -> i + 500))));
    }

    private static Pace pace(LongUnaryOperator first, LongUnaryOperator second) {
        Pace pace = new Pace();
        LongStream.range(0, SAMPLES).forEach(i -> pace.add(first.applyAsLong(i), second.applyAsLong(i)));
        return pace;
    }
}
