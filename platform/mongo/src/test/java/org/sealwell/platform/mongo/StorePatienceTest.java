package org.sealwell.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StorePatienceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void triesAgainUntilTheStoreIsBack() {
        Queue<RuntimeException> away = new ArrayDeque<>(
                List.of(new MongoTimeoutException("no server"), new MongoSocketException("gone", new ServerAddress())));

        String answer = StorePatience.waiting(() -> attempt(away)).await().atMost(PATIENCE);

        assertThat(answer).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void doesNotRepeatWhatWaitingWillNotMend() {
        Queue<RuntimeException> broken = new ArrayDeque<>(List.of(new IllegalStateException("a bug")));

        assertThatThrownBy(() ->
                        StorePatience.waiting(() -> attempt(broken)).await().atMost(PATIENCE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
    }

    private Uni<String> attempt(Queue<RuntimeException> failures) {
        attempts.incrementAndGet();
        RuntimeException failure = failures.poll();
        return failure == null
                ? Uni.createFrom().item("done")
                : Uni.createFrom().failure(failure);
    }
}
