package org.sealwell.auth.login;

import static org.sealwell.auth.fixture.Refusals.assertRefusedFor;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.srp.SrpPool;
import org.sealwell.contracts.problem.ProblemType;

@QuarkusTest
class OverloadTest {

    @Inject
    SrpPool pool;

    @Test
    void turnsWorkAwayWhenTooMuchWaits() throws Exception {
        Person anna = Person.named("anna").signsUp();
        CountDownLatch free = new CountDownLatch(1);
        int threads = Runtime.getRuntime().availableProcessors();
        CountDownLatch busy = new CountDownLatch(threads);
        try {
            occupy(threads, busy, free);
            busy.await();
            // Only now does everything else wait in the queue, and nothing leaves it.
            occupy(2 * 32, busy, free);
            assertRefusedFor(anna.starts(), ProblemType.OVERLOADED, 1, 5);
        } finally {
            free.countDown();
        }
        anna.logsIn();
    }

    private void occupy(int count, CountDownLatch busy, CountDownLatch free) {
        for (int i = 0; i < count; i++) {
            pool.compute(() -> waitFor(busy, free)).subscribe().with(done -> {}, failure -> {});
        }
    }

    private static boolean waitFor(CountDownLatch busy, CountDownLatch free) {
        try {
            busy.countDown();
            free.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
