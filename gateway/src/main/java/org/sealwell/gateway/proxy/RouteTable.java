package org.sealwell.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.gateway.config.ServiceTrust;
import org.sealwell.gateway.exchange.Exchange;
import org.sealwell.gateway.problem.Problem;

/** Which service owns which path. The longest prefix wins; a path that is written in a roundabout way belongs to nobody. */
@Singleton
public class RouteTable {
    private static final int PIECE_BYTES = 64 << 10;
    private static final int WINDOW_BYTES = 256 << 10;

    private static final String AUTH = "auth";
    private static final String KEYS = "/.well-known/jwks.json";

    private final List<Upstream> upstreams;

    @Inject
    RouteTable(Vertx vertx, GatewayConfig config, ServiceTrust trust) {
        HttpClient client = vertx.createHttpClient(trust.applyTo(new HttpClientOptions()
                .setConnectTimeout((int) config.upstream().connect().toMillis())
                .setMaxPoolSize(config.upstream().connections())
                // Answers of megabytes pass in a few large pieces: each costs the same, whatever its size.
                .setMaxChunkSize(PIECE_BYTES)
                .setReceiveBufferSize(WINDOW_BYTES)
                .setKeepAlive(true)
                // What services compress, callers get as it is.
                .setDecompressionSupported(false)));
        upstreams = config.routes().entrySet().stream()
                .map(route -> new Upstream(vertx, client, route.getKey(), route.getValue(), config.upstream()))
                .sorted(Comparator.comparing(
                                (Upstream upstream) -> upstream.prefix().length())
                        .reversed())
                .toList();
    }

    /** Notes who owns the path, or refuses the request when nobody does: before anything is spent on it. */
    public void choose(RoutingContext context) {
        String path = context.normalizedPath();
        Optional<Upstream> owner = path.equals(context.request().path()) ? owner(path) : Optional.empty();
        owner.ifPresentOrElse(
                upstream -> {
                    Exchange.of(context).takenBy(upstream.prefix());
                    context.put(Upstream.class.getName(), upstream);
                    context.next();
                },
                () -> Problem.of(ProblemType.NOT_FOUND).send(context));
    }

    /** Sends the request to the owner. */
    public void forward(RoutingContext context) {
        Upstream upstream = Objects.requireNonNull(context.<Upstream>get(Upstream.class.getName()), "no owner chosen");
        upstream.forward(
                context.request(), Exchange.of(context), context.request().uri());
    }

    /** Answers with auth's keys, at the place where other programs look for them. */
    public void keys(RoutingContext context) {
        Optional<Upstream> auth = upstreams.stream()
                .filter(upstream -> upstream.name().equals(AUTH))
                .findFirst();
        auth.ifPresentOrElse(
                upstream -> {
                    Exchange.of(context).takenBy(KEYS);
                    upstream.forward(context.request(), Exchange.of(context), upstream.prefix() + KEYS);
                },
                () -> Problem.of(ProblemType.NOT_FOUND).send(context));
    }

    private Optional<Upstream> owner(String path) {
        return upstreams.stream().filter(upstream -> upstream.owns(path)).findFirst();
    }
}
