package org.sealwell.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sealwell.gateway.exchange.Exchange;

/** Which headers cross the gateway. What only concerns one hop stays on it, and what only we may say, we say ourselves. */
final class ForwardedHeaders {
    private static final Set<String> ONE_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade");
    private static final Set<String> ABOUT_THE_CALLER =
            Set.of("forwarded", "x-real-ip", "x-client-ip", "x-original-url", "x-rewrite-url");
    private static final Set<String> ABOUT_THE_SERVICE = Set.of("server", "x-powered-by", "via", "x-request-id");
    private static final String FORWARDED = "x-forwarded-";
    private static final String INTERNAL = "x-sealwell-";

    private ForwardedHeaders() {}

    /** Makes a caller's headers fit for a service. */
    static void prepare(MultiMap headers, Exchange exchange) {
        removeNamedByConnection(headers);
        for (String name : List.copyOf(headers.names())) {
            String known = name.toLowerCase(Locale.ROOT);
            if (ONE_HOP.contains(known)
                    || ABOUT_THE_CALLER.contains(known)
                    || known.startsWith(FORWARDED)
                    || known.startsWith(INTERNAL)) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", exchange.client().address());
        headers.set("X-Forwarded-Proto", exchange.client().scheme());
        headers.set("X-Request-Id", exchange.id());
    }

    /** Makes a service's headers fit for a caller. */
    static void clean(MultiMap headers) {
        removeNamedByConnection(headers);
        for (String name : List.copyOf(headers.names())) {
            String known = name.toLowerCase(Locale.ROOT);
            if (ONE_HOP.contains(known) || ABOUT_THE_SERVICE.contains(known) || known.startsWith(INTERNAL)) {
                headers.remove(name);
            }
        }
    }

    /** RFC 9110, section 7.6.1: a sender may name further headers for one hop only. */
    private static void removeNamedByConnection(MultiMap headers) {
        for (String value : List.copyOf(headers.getAll("Connection"))) {
            for (String name : value.split(",", -1)) {
                if (!name.isBlank()) {
                    headers.remove(name.strip());
                }
            }
        }
    }
}
