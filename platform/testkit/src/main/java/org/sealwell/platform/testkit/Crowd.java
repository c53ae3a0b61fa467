package org.sealwell.platform.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Callers who do something at the same time. */
public record Crowd(int people) {

    public static Crowd of(int people) {
        return new Crowd(people);
    }

    /** Everybody does it once. */
    public <T> List<T> does(IntFunction<T> what) {
        return does(people, what);
    }

    /** So many times in all, as many at once as there are people; what came of each, in the order of their numbers. */
    public <T> List<T> does(int times, IntFunction<T> what) {
        try (ExecutorService crowd = Executors.newFixedThreadPool(people)) {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> each : crowd.invokeAll(numbered(times, what))) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("One of the crowd failed", e.getCause());
        }
    }

    private static <T> List<Callable<T>> numbered(int times, IntFunction<T> what) {
        return IntStream.range(0, times)
                .<Callable<T>>mapToObj(i -> () -> what.apply(i))
                .toList();
    }
}
