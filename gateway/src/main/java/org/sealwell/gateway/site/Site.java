package org.sealwell.gateway.site;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sealwell.gateway.exchange.Exchange;

/** Serves files. One whose name carries a hash of its content never changes and is kept for good; all others are asked for again each time. */
@Singleton
public class Site {
    private static final Pattern HASHED = Pattern.compile("/assets/.+-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");
    private static final String OWN_PAGES = "site";
    private static final List<String> OBJECTIONS =
            List.of("/email-objection", "/reset-objection", "/recovery-rejection");

    private final WebApp webApp;
    private final Map<String, Buffer> objections;

    @Inject
    Site(Vertx vertx, WebApp webApp) {
        this.webApp = webApp;
        objections = OBJECTIONS.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), page -> vertx.fileSystem().readFileBlocking(OWN_PAGES + page + ".html")));
    }

    /** Adds the files to the routes: the web app's first, then the gateway's own. */
    public void mount(Router router) {
        pages(router.route()).handler(this::describe);
        // As a pattern, because the plain path would match with the slash as well, and redirect for ever.
        pages(router.routeWithRegex("/api")).handler(context -> context.redirect("/api/"));
        objections.forEach((path, page) -> pages(router.route(path)).handler(context -> objection(context, page)));
        pages(router.route()).handler(webApp::handle);
        pages(router.route())
                .handler(StaticHandler.create(OWN_PAGES)
                        .setCachingEnabled(false)
                        .setIncludeHidden(false)
                        .setDirectoryListing(false));
    }

    private static Route pages(Route route) {
        return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    /** A page behind the link in a mail. Looking at it does nothing: mail scanners look at everything. */
    private static void objection(RoutingContext context, Buffer page) {
        var unused = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .end(page);
    }

    private void describe(RoutingContext context) {
        Exchange.of(context).takenBy("site");
        String path = context.normalizedPath();
        context.addHeadersEndHandler(ready -> {
            boolean found = context.response().getStatusCode() < 400;
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, keeping(path, found));
            if (SharedLink.isAt(path)) {
                context.response().putHeader("X-Robots-Tag", "noindex");
            }
        });
        context.next();
    }

    private static String keeping(String path, boolean found) {
        if (SharedLink.isAt(path)) {
            return "no-store";
        }
        return found && HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
