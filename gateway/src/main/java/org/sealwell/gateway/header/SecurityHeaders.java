package org.sealwell.gateway.header;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.gateway.exchange.Exchange;
import org.sealwell.gateway.site.WebApp;

/** Sets the security headers last, over whatever a service has set. */
@Singleton
public class SecurityHeaders {
    private static final String API = "/api/";
    /** An API answer is no page: whatever opens it in a window may do nothing. */
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String pagePolicy;
    private final String workerPolicy;

    @Inject
    SecurityHeaders(GatewayConfig config, WebApp webApp) {
        pagePolicy = allowScripts(config.contentSecurityPolicy(), webApp.inlineScripts());
        workerPolicy = config.workerSecurityPolicy();
    }

    /** Arranges for the headers, and lets the request pass. */
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(ready -> set(context));
        context.next();
    }

    private void set(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", policyFor(headers.get(HttpHeaders.CONTENT_TYPE)));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Embedder-Policy", "require-corp");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Permissions-Policy",
                "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        if (Exchange.of(context).client().secure()) {
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if (context.normalizedPath().startsWith(API) && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** A worker lives by the policy of its own script, not of the page that started it. */
    private String policyFor(@Nullable String mediaType) {
        if (mediaType == null) {
            return NOTHING;
        }
        return mediaType.startsWith("text/html")
                ? pagePolicy
                : mediaType.startsWith("text/javascript") ? workerPolicy : NOTHING;
    }

    private static String allowScripts(String policy, List<String> sources) {
        return sources.isEmpty()
                ? policy
                : policy.replace("script-src ", "script-src " + String.join(" ", sources) + " ");
    }
}
