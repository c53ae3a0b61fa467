package org.sealwell.share.smart;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many do something at a time, in the order in which they came, and sends away at once who would wait behind too many. Whoever's turn
 * it is begins then, and not before: what they look at first is as it is at that moment.
 */
final class Turns {

    private final Vertx vertx;
    private final int atATime;
    private final int mostWaiting;
    private final Deque<Turn<?>> waiting = new ArrayDeque<>();
    private int taken;

    Turns(Vertx vertx, int atATime, int mostWaiting) {
        this.vertx = vertx;
        this.atATime = atATime;
        this.mostWaiting = mostWaiting;
    }

    /** Fails with {@link TooManyWaitException}. */
    <T> Uni<T> take(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Turn<T> turn = new Turn<>(work, emitter, vertx.getOrCreateContext());
            if (mayCome(turn)) {
                beginNext();
            } else {
                emitter.fail(new TooManyWaitException());
            }
        });
    }

    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean mayCome(Turn<?> turn) {
        return waiting.size() < mostWaiting && waiting.add(turn);
    }

    private void beginNext() {
        Turn<?> next = next();
        if (next != null) {
            next.begin();
        }
    }

    private synchronized @Nullable Turn<?> next() {
        Turn<?> next = taken < atATime ? waiting.poll() : null;
        if (next != null) {
            taken++;
        }
        return next;
    }

    private void leave() {
        synchronized (this) {
            taken--;
        }
        beginNext();
    }

    /** One who waits, on the event loop of their request. */
    private final class Turn<T> {
        private final Supplier<Uni<T>> work;
        private final UniEmitter<? super T> emitter;
        private final Context loop;

        Turn(Supplier<Uni<T>> work, UniEmitter<? super T> emitter, Context loop) {
            this.work = work;
            this.emitter = emitter;
            this.loop = loop;
        }

        void begin() {
            loop.runOnContext(now -> Uni.createFrom()
                    .deferred(work::get)
                    .onTermination()
                    .invoke(Turns.this::leave)
                    .emitOn(task -> loop.runOnContext(then -> task.run()))
                    .subscribe()
                    .with(emitter::complete, emitter::fail));
        }
    }
}
