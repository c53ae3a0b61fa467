package org.sealwell.gateway.header;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.sealwell.gateway.config.GatewayConfig;

/**
 * Lets pages of any origin read what is under a few paths (Fetch, CORS protocol), refusals too, and nothing of the rest, whatever a service says
 * about that.
 */
@Singleton
public class CrossOrigin {
    private static final String PREFIX = "access-control-";

    private final List<String> paths;

    @Inject
    CrossOrigin(GatewayConfig config) {
        paths = config.crossOrigin().paths();
    }

    /** Arranges for the headers, and lets the request pass. */
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(ready -> set(context));
        context.next();
    }

    /** Answers a browser that asks whether it may ask; lets everything else pass. */
    public void answerPreflight(RoutingContext context) {
        boolean asks = context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().headers().contains("Access-Control-Request-Method");
        if (!asks || !isOpen(context)) {
            context.next();
            return;
        }
        var unused = context.response().setStatusCode(204).end();
    }

    private void set(RoutingContext context) {
        MultiMap headers = context.response().headers();
        List.copyOf(headers.names()).stream()
                .filter(name -> name.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
                .forEach(headers::remove);
        if (!isOpen(context)) {
            return;
        }
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Expose-Headers", "Retry-After");
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            headers.set("Access-Control-Allow-Methods", "GET, POST");
            headers.set("Access-Control-Allow-Headers", "Content-Type");
            headers.set("Access-Control-Max-Age", "600");
        }
    }

    private boolean isOpen(RoutingContext context) {
        String path = context.request().path();
        return path != null
                && path.equals(context.normalizedPath())
                && paths.stream().anyMatch(path::startsWith);
    }
}
