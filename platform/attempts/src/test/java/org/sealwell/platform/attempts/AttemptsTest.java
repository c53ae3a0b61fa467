package org.sealwell.platform.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import io.quarkus.mongodb.impl.ReactiveMongoClientImpl;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.local.store.EmbeddedStore;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.TestClock;

class AttemptsTest {

    private static final EmbeddedStore STORE = EmbeddedStore.inMemory();
    private static final ReactiveMongoClient CLIENT =
            new ReactiveMongoClientImpl(MongoClients.create(STORE.connectionString()));

    private final Budgets ample = Budgets.of("ample", 5, Duration.ofHours(2));
    private final Budgets scarce = Budgets.of("scarce", 2, Duration.ofHours(1));
    private final String subject = UUID.randomUUID().toString();

    private final TestClock clock = new TestClock(Optional.empty());
    private final Attempts attempts = new Attempts(CLIENT, "attempts", clock);

    @BeforeEach
    void atTheStartOfADay() {
        clock.advanceToNext(Duration.ofDays(1));
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        STORE.close();
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

    @Test
    void beginsAnewWithTheNextWindow() {
        IntStream.range(0, 2).forEach(i -> assertThat(isGranted(scarce)).isTrue());
        assertThat(isGranted(scarce)).isFalse();

        clock.advance(Duration.ofHours(1));

        assertThat(isGranted(scarce)).isTrue();
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
