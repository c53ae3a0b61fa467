package org.sealwell.client.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Collects a body that may neither grow nor stand still without end, whatever the server sends. */
final class JdkBoundedBody implements BodySubscriber<byte[]> {
    private final int most;
    private final Duration patience;
    private final CompletableFuture<byte[]> collected = new CompletableFuture<>();
    private final List<ByteBuffer> parts = new ArrayList<>();
    private int size;
    private volatile long heard = System.nanoTime();
    private volatile @Nullable Subscription subscription;

    /**
     * @param most in bytes
     * @param patience how long to wait for the next part
     */
    JdkBoundedBody(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    @Override
    public void onSubscribe(Subscription offered) {
        subscription = offered;
        offered.request(Long.MAX_VALUE);
        watchFor(patience.toNanos());
    }

    @Override
    public void onNext(List<ByteBuffer> next) {
        heard = System.nanoTime();
        for (ByteBuffer part : next) {
            if (part.remaining() > most - size) {
                fail(new IOException("the answer is larger than " + most + " bytes"));
                return;
            }
            size += part.remaining();
            parts.add(part);
        }
    }

    @Override
    public void onError(Throwable cause) {
        collected.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        ByteBuffer whole = ByteBuffer.allocate(size);
        parts.forEach(whole::put);
        collected.complete(whole.array());
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return collected;
    }

    private void watchFor(long nanos) {
        Executor later = CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS);
        later.execute(() -> {
            long left = patience.toNanos() - (System.nanoTime() - heard);
            if (left <= 0) {
                fail(new HttpTimeoutException("the answer stopped in its middle"));
            } else if (!collected.isDone()) {
                watchFor(left);
            }
        });
    }

    private void fail(IOException reason) {
        collected.completeExceptionally(reason);
        Objects.requireNonNull(subscription, "watched before it began").cancel();
    }
}
