package org.sealwell.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.gateway.exchange.Exchange;
import org.sealwell.gateway.problem.Problem;

/** One request on its way to a service, and the answer on its way back. Confined to the event loop of its request. */
final class Passage {
    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final Upstream upstream;
    private final Exchange exchange;
    private final Duration patience;
    private @Nullable HttpClientRequest sent;
    private @Nullable CappedBody body;
    private long timer = NO_TIMER;
    private boolean silent;
    private boolean callerGone;

    Passage(Vertx vertx, Upstream upstream, Exchange exchange, Duration patience) {
        this.vertx = vertx;
        this.upstream = upstream;
        this.exchange = exchange;
        this.patience = patience;
    }

    /** The request as it goes to the service, once there is a connection. */
    void sentAs(HttpClientRequest request) {
        sent = request;
    }

    Future<ProxyResponse> there(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        ForwardedHeaders.prepare(context.request().headers(), exchange);
        if (request.authority() != null) {
            // Addresses in answers are made from the name by which we were called.
            context.request().setAuthority(request.authority());
        }
        long length = context.request().getBody().length();
        if (length > upstream.maxBody()) {
            return Future.succeededFuture(refuse(context, Problem.of(ProblemType.PAYLOAD_TOO_LARGE)));
        }
        cap(context, request, length);
        return upstream.ask(context, this)
                .onComplete(done -> vertx.cancelTimer(timer))
                .otherwise(failure -> refuse(context, problem(failure)));
    }

    Future<Void> back(ProxyContext context) {
        ProxyResponse response = context.response();
        ForwardedHeaders.clean(response.headers());
        if (response.getStatusCode() == 204 || response.getStatusCode() == 304) {
            dropBody(response);
        }
        // Half an answer must not look like a whole one.
        return context.sendResponse()
                .onFailure(broken ->
                        context.request().proxiedRequest().connection().close());
    }

    /** Names the reason for a failure, as far as it is known by now. */
    Future<ProxyResponse> explain(Throwable cause) {
        return Future.failedFuture(new ForwardFailure(reason(cause), cause));
    }

    private ForwardFailure.Reason reason(Throwable cause) {
        CappedBody capped = body;
        if (capped != null && capped.exceeded()) {
            return ForwardFailure.Reason.TOO_LARGE;
        }
        if (callerGone) {
            return ForwardFailure.Reason.CALLER_GONE;
        }
        if (silent) {
            return ForwardFailure.Reason.SILENT;
        }
        // Waiting for a connection that others use ends so; connecting in vain ends with a ConnectException.
        return cause instanceof TimeoutException ? ForwardFailure.Reason.BUSY : ForwardFailure.Reason.AWAY;
    }

    private void cap(ProxyContext context, HttpServerRequest request, long length) {
        CappedBody capped = new CappedBody(request, upstream.maxBody(), this::startWaiting);
        body = capped;
        context.request().setBody(Body.body(capped, length));
        request.response().closeHandler(gone -> callerGone = true);
    }

    /** Only from here on is it the service's turn: an upload may take the caller as long as it takes. */
    private void startWaiting() {
        HttpClientRequest waiting = sent;
        if (waiting == null || waiting.response().isComplete()) {
            return;
        }
        timer = vertx.setTimer(Math.max(1, patience.toMillis()), late -> {
            silent = true;
            waiting.reset();
        });
    }

    private Problem problem(Throwable failure) {
        if (!(failure instanceof ForwardFailure known)) {
            // The breaker is open: the service has not been asked at all.
            return Problem.of(ProblemType.SERVICE_UNAVAILABLE, upstream.rest());
        }
        return switch (known.reason()) {
            case TOO_LARGE -> Problem.of(ProblemType.PAYLOAD_TOO_LARGE);
            case SILENT -> Problem.of(ProblemType.GATEWAY_TIMEOUT);
            case BUSY -> Problem.of(ProblemType.OVERLOADED, upstream.rest());
            case CALLER_GONE, AWAY -> Problem.of(ProblemType.SERVICE_UNAVAILABLE, upstream.rest());
        };
    }

    private static ProxyResponse refuse(ProxyContext context, Problem problem) {
        ProxyResponse response = context.request().release().response();
        MultiMap headers = response.headers();
        headers.set("Content-Type", Problem.MEDIA_TYPE);
        problem.retryAfterSeconds().ifPresent(seconds -> headers.set("Retry-After", seconds));
        return response.setStatusCode(problem.type().status()).setBody(Body.body(problem.body()));
    }

    private static void dropBody(ProxyResponse response) {
        Body none = response.getBody();
        if (none != null) {
            none.stream().resume();
            response.setBody(null);
        }
    }
}
