package org.sealwell.auth.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.TestClock;

@QuarkusTest
class AttemptsTest {

    private final Budgets ample = Budgets.of("ample", 5, Duration.ofHours(2));
    private final Budgets scarce = Budgets.of("scarce", 2, Duration.ofHours(1));
    private final String subject = UUID.randomUUID().toString();

    @Inject
    Attempts attempts;

    @Inject
    TestClock clock;

    @BeforeEach
    void atTheStartOfADay() {
        clock.advanceToNext(Duration.ofDays(1));
    }

    @Test
    void theFirstThatIsRefusedSaysHowLongToWait() {
        assertThat(isGranted(ample, scarce)).isTrue();
        assertThat(isGranted(ample, scarce)).isTrue();

        assertThat(reserve(ample, scarce).refusedFor()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void whatCameBeforeTheRefusedOneHasBeenCounted() {
        IntStream.range(0, 4).forEach(i -> reserve(ample, scarce));

        assertThat(isGranted(ample)).isTrue();
        assertThat(isGranted(ample)).isFalse();
    }

    @Test
    void whatComesAfterTheRefusedOneHasNot() {
        IntStream.range(0, 4).forEach(i -> reserve(scarce, ample));

        assertThat(IntStream.range(0, 4).filter(i -> isGranted(ample))).hasSize(3);
    }

    @Test
    void asManyAsTheLimitPassWhenAllComeAtOnce() {
        assertThat(Crowd.of(20).does(i -> isGranted(ample, scarce)).stream().filter(granted -> granted))
                .hasSize(2);
    }

    private boolean isGranted(Budgets... budgets) {
        return reserve(budgets).refusedFor() == null;
    }

    private Attempts.Reservation reserve(Budgets... budgets) {
        Attempt[] all =
                Arrays.stream(budgets).map(one -> new Attempt(subject, one)).toArray(Attempt[]::new);
        return attempts.reserve(all).await().atMost(Duration.ofSeconds(10));
    }
}
