package org.sealwell.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;
import org.sealwell.gateway.problem.Drain;

/**
 * A request's body that fails when it turns out longer than allowed. What comes after that is swallowed, so that the caller gets to read the
 * refusal, but not without end. A request over HTTP/2 that has been read to its end throws at whoever lets it go on.
 */
final class CappedBody implements ReadStream<Buffer> {
    private final HttpServerRequest source;
    private final long limit;
    private final Runnable atEnd;
    private @Nullable Handler<Buffer> sink;
    private @Nullable Handler<Throwable> alarm;
    private long seen;

    CappedBody(HttpServerRequest source, long limit, Runnable atEnd) {
        this.source = source;
        this.limit = limit;
        this.atEnd = atEnd;
    }

    boolean exceeded() {
        return seen > limit;
    }

    @Override
    public CappedBody handler(@Nullable Handler<Buffer> handler) {
        sink = handler;
        source.handler(this::take);
        return this;
    }

    private void take(Buffer buffer) {
        boolean before = exceeded();
        seen += buffer.length();
        if (!exceeded()) {
            Handler<Buffer> taker = sink;
            if (taker != null) {
                taker.handle(buffer);
            }
        } else if (!before) {
            fail();
        } else if (seen > limit + Drain.LIMIT) {
            var unused = source.connection().close();
        }
    }

    private void fail() {
        sink = null;
        Handler<Throwable> raised = alarm;
        if (raised != null) {
            raised.handle(new IllegalStateException("The body is longer than " + limit + " bytes"));
        }
    }

    @Override
    public CappedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        alarm = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public CappedBody endHandler(@Nullable Handler<Void> handler) {
        if (handler != null) {
            source.endHandler(end -> {
                handler.handle(null);
                atEnd.run();
            });
        }
        return this;
    }

    @Override
    public CappedBody pause() {
        if (!source.isEnded()) {
            source.pause();
        }
        return this;
    }

    @Override
    public CappedBody resume() {
        if (!source.isEnded()) {
            source.resume();
        }
        return this;
    }

    @Override
    public CappedBody fetch(long amount) {
        if (!source.isEnded()) {
            source.fetch(amount);
        }
        return this;
    }
}
