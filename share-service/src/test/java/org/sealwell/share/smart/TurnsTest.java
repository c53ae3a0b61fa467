package org.sealwell.share.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Vertx vertx = Vertx.vertx();
    private final Turns turns = new Turns(vertx, 2, 3);
    private final List<UniEmitter<? super Integer>> atWork = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    private CompletableFuture<Integer> comes(CountDownLatch begun) {
        return turns.take(() -> Uni.createFrom().<Integer>emitter(emitter -> {
                    atWork.add(emitter);
                    begun.countDown();
                }))
                .subscribeAsCompletionStage();
    }

    @Test
    void letsSoManyInAtATimeAndSendsAwayWhoWouldWaitBehindTooMany() throws InterruptedException {
        CountDownLatch two = new CountDownLatch(2);
        CountDownLatch more = new CountDownLatch(3);
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        all.add(comes(two));
        all.add(comes(two));
        assertThat(two.await(5, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 3; i++) {
            all.add(comes(more));
        }
        assertThat(turns.waiting()).isEqualTo(3);
        assertThatThrownBy(
                        () -> turns.take(() -> Uni.createFrom().item(1)).await().atMost(Duration.ofSeconds(5)))
                .isInstanceOf(TooManyWaitException.class);
        atWork.get(0).complete(0);
        atWork.get(1).fail(new IllegalStateException("failed"));
        for (int i = 2; i < 5; i++) {
            awaitWork(i + 1);
            atWork.get(i).complete(i);
        }
        assertThat(all.get(0)).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(0);
        assertThat(all.get(1)).failsWithin(Duration.ofSeconds(5));
        assertThat(all.get(4)).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(4);
        assertThat(turns.waiting()).isZero();
    }

    private void awaitWork(int count) throws InterruptedException {
        for (int i = 0; i < 500 && atWork.size() < count; i++) {
            Thread.sleep(10);
        }
        assertThat(atWork).hasSizeGreaterThanOrEqualTo(count);
    }
}
