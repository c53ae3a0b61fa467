package org.sealwell.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** So many clients, each doing one thing after the other for a while. */
final class Clients {

    private static final int WARM_UP_SECONDS = 150;

    private Clients() {}

    /** Processes that have just been started compile what they run most, on the same processors, for a minute or two. */
    static void warmUp(int clients, IntConsumer once) throws InterruptedException {
        perSecond(clients, WARM_UP_SECONDS, once);
    }

    /** @return how often, per second, all of them together */
    static double perSecond(int clients, int seconds, IntConsumer once) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long start = System.nanoTime();
        long done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                counts.add(threads.submit(() -> {
                    long count = 0;
                    while (System.nanoTime() < end) {
                        once.accept(number);
                        count++;
                    }
                    return count;
                }));
            }
            for (Future<Long> count : counts) {
                done += count.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    /** So many who all come at the same moment; comes back when the last of them has been answered. */
    static void atOnce(int crowd, IntConsumer once) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> answers = new ArrayList<>();
            for (int number = 0; number < crowd; number++) {
                int client = number;
                answers.add(threads.submit(() -> {
                    start.await();
                    once.accept(client);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> answer : answers) {
                answer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Things done by whoever comes, at a rate that does not wait for anybody: how a flood comes in. */
    static void arriving(double perSecond, int seconds, IntConsumer once) throws InterruptedException {
        long begin = System.nanoTime();
        long all = (long) (perSecond * seconds);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < all; number++) {
                long due = begin + (long) (number / perSecond * 1e9);
                long early = due - System.nanoTime();
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                int client = number;
                var unused = threads.submit(() -> once.accept(client));
            }
        }
    }
}
