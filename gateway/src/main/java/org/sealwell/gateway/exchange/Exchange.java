package org.sealwell.gateway.exchange;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** What the gateway knows about a request while it is under way. */
public final class Exchange {
    private static final String KEY = Exchange.class.getName();

    private final String id;
    private final Client client;
    private final long began;
    private String route = "none";

    Exchange(String id, Client client, long began) {
        this.id = id;
        this.client = client;
        this.began = began;
    }

    /** The exchange of a request that has entered. */
    public static Exchange of(RoutingContext context) {
        return Objects.requireNonNull(context.<Exchange>get(KEY), "the request has not entered");
    }

    void attach(RoutingContext context) {
        context.put(KEY, this);
    }

    /** Sent on to the service and back to the caller, and logged. */
    public String id() {
        return id;
    }

    /** Who asks. */
    public Client client() {
        return client;
    }

    long began() {
        return began;
    }

    /** What logs and metrics call the place that was asked for: never the path, which may hold ids. */
    public String route() {
        return route;
    }

    /** Notes which route took the request. */
    public void takenBy(String name) {
        route = name;
    }
}
