package org.sealwell.evil;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Set;

/** Lets pages that this machine serves call the server, for clients that run in a browser; no page from elsewhere. */
final class CrossOrigin {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private CrossOrigin() {}

    /** Whether the request was a browser's preflight, which needs no other answer than these headers. */
    static boolean allow(HttpExchange exchange) {
        Headers asked = exchange.getRequestHeaders();
        Headers told = exchange.getResponseHeaders();
        String origin = asked.getFirst("Origin");
        if (origin == null || !isLoopback(origin)) {
            return false;
        }
        told.set("Access-Control-Allow-Origin", origin);
        told.set("Vary", "Origin");
        told.set("Access-Control-Expose-Headers", "ETag, Retry-After, Location");
        String wanted = asked.getFirst("Access-Control-Request-Method");
        if (wanted == null || !exchange.getRequestMethod().equals("OPTIONS")) {
            return false;
        }
        told.set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
        String headers = asked.getFirst("Access-Control-Request-Headers");
        if (headers != null) {
            told.set("Access-Control-Allow-Headers", headers);
        }
        told.set("Access-Control-Max-Age", "600");
        return true;
    }

    private static boolean isLoopback(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
