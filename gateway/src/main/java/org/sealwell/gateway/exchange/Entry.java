package org.sealwell.gateway.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Where every request enters, and where it is logged and counted when its answer has been sent. The line holds no address, no path beyond the
 * route, no query and no body: nothing that tells who did what.
 */
@Singleton
public class Entry {
    private static final Logger LOG = Logger.getLogger("org.sealwell.gateway.access");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final TrustedProxies proxies;
    private final MeterRegistry metrics;

    @Inject
    Entry(TrustedProxies proxies, MeterRegistry metrics) {
        this.proxies = proxies;
        this.metrics = metrics;
    }

    /** Makes the exchange, and lets the request pass. */
    public void handle(RoutingContext context) {
        Exchange exchange =
                new Exchange(RequestId.of(context.request()), proxies.client(context.request()), System.nanoTime());
        exchange.attach(context);
        context.response().putHeader(RequestId.HEADER, exchange.id());
        context.addEndHandler(end -> record(context, exchange));
        context.next();
    }

    private void record(RoutingContext context, Exchange exchange) {
        Duration took = Duration.ofNanos(System.nanoTime() - exchange.began());
        String method = context.request().method().name();
        String known = METHODS.contains(method) ? method : "OTHER";
        int status = context.response().getStatusCode();
        LOG.infof("%s %s %d %d ms %s", known, exchange.route(), status, took.toMillis(), exchange.id());
        Timer.builder("gateway.requests")
                .description("Requests by route, method and status")
                .tag("route", exchange.route())
                .tag("method", known)
                .tag("status", Integer.toString(status))
                .publishPercentileHistogram()
                .register(metrics)
                .record(took);
    }
}
