package org.sealwell.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Swallows the rest of a body whose request has been answered already, because many clients read an answer only when they have sent everything;
 * but not without end: whoever sends on and on is cut off.
 */
public final class Drain {
    /** Beyond this nobody is just finishing a sentence. */
    public static final long LIMIT = 32L << 20;

    private final HttpServerRequest request;
    private long swallowed;

    private Drain(HttpServerRequest request) {
        this.request = request;
    }

    /** Begins to swallow. */
    public static void start(HttpServerRequest request) {
        // Over HTTP/2, one that has been read to its end throws at whoever asks for more.
        if (!request.isEnded()) {
            Drain drain = new Drain(request);
            request.handler(drain::swallow);
            request.resume();
        }
    }

    private void swallow(Buffer buffer) {
        swallowed += buffer.length();
        if (swallowed > LIMIT) {
            var unused = request.connection().close();
        }
    }
}
