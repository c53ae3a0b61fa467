package org.sealwell.client.vault;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.sealwell.client.problem.UnreachableException;

/** One page fetched and parsed while the one before it is verified. */
final class Prefetch<T> {
    private final FutureTask<T> task;

    Prefetch(Supplier<T> fetch) {
        task = new FutureTask<>(fetch::get);
        Thread thread = new Thread(task, "sealwell-pull");
        thread.setDaemon(true);
        thread.start();
    }

    T get() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted while pulling", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a pull broke", e);
        }
    }
}
