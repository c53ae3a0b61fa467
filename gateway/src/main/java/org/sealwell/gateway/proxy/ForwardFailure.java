package org.sealwell.gateway.proxy;

import io.vertx.core.Future;

/** Why no answer came. Without a stack trace, since it is no bug. */
final class ForwardFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What happened. */
    enum Reason {
        /** The body was longer than allowed. */
        TOO_LARGE,
        /** The service did not begin to answer in time. */
        SILENT,
        /** The caller hung up. */
        CALLER_GONE,
        /** Every connection to the service is in use: it works, and has enough to do. */
        BUSY,
        /** The service could not be reached, or hung up. */
        AWAY
    }

    private final Reason reason;

    ForwardFailure(Reason reason, Throwable cause) {
        super(reason.name(), cause, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Whether an outcome counts against the service, and not against the caller. */
    static boolean blamesService(Future<?> outcome) {
        return outcome.cause() instanceof ForwardFailure failure
                && (failure.reason == Reason.SILENT || failure.reason == Reason.AWAY);
    }
}
