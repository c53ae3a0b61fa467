package org.sealwell.gateway;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.gateway.beacon.Beacons;
import org.sealwell.gateway.exchange.Entry;
import org.sealwell.gateway.header.CrossOrigin;
import org.sealwell.gateway.header.SecurityHeaders;
import org.sealwell.gateway.limit.RateLimit;
import org.sealwell.gateway.openapi.MergedOpenApi;
import org.sealwell.gateway.problem.Problem;
import org.sealwell.gateway.proxy.RouteTable;
import org.sealwell.gateway.site.Site;

/** What happens to a request, from top to bottom. */
@ApplicationScoped
public class Pipeline {
    private static final Logger LOG = Logger.getLogger(Pipeline.class);

    private final Entry entry;
    private final SecurityHeaders headers;
    private final CrossOrigin crossOrigin;
    private final RateLimit limit;
    private final RouteTable routes;
    private final MergedOpenApi openApi;
    private final Beacons beacons;
    private final Site site;

    @Inject
    Pipeline(
            Entry entry,
            SecurityHeaders headers,
            CrossOrigin crossOrigin,
            RateLimit limit,
            RouteTable routes,
            MergedOpenApi openApi,
            Beacons beacons,
            Site site) {
        this.entry = entry;
        this.headers = headers;
        this.crossOrigin = crossOrigin;
        this.limit = limit;
        this.routes = routes;
        this.openApi = openApi;
        this.beacons = beacons;
        this.site = site;
    }

    void arrange(@Observes Router router) {
        router.route().handler(entry::handle);
        router.route().handler(headers::handle);
        router.route().handler(crossOrigin::handle);

        // Health and metrics are on a port of their own; here there is nothing, whatever is added one day.
        router.route("/q/*").handler(context -> refuse(context, ProblemType.NOT_FOUND));

        router.get("/.well-known/jwks.json").handler(limit::handle).handler(routes::keys);
        router.get("/api/openapi.json").handler(limit::handle).handler(openApi::handle);
        router.get(Beacons.PATH).handler(limit::handle).handler(beacons::handle);
        router.routeWithRegex("/api/[^/]+/.*")
                .handler(routes::choose)
                .handler(limit::handle)
                .handler(crossOrigin::answerPreflight)
                .handler(routes::forward);

        site.mount(router);
        router.route().handler(context -> refuse(context, ProblemType.NOT_FOUND));
        router.route().failureHandler(this::fail);
    }

    private void fail(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure != null) {
            LOG.error("A request failed in the gateway", failure);
        }
        refuse(context, context.statusCode() == 404 ? ProblemType.NOT_FOUND : ProblemType.INTERNAL_ERROR);
    }

    private static void refuse(RoutingContext context, ProblemType type) {
        Problem.of(type).send(context);
    }
}
