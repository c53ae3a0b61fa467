package org.sealwell.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.gateway.exchange.Exchange;
import org.sealwell.gateway.problem.Problem;

/** Serves the merged document. A service that is away is described by its last words; one that never spoke is left out, with a note. */
@Singleton
public class MergedOpenApi {
    private final HttpClient http;
    private final ObjectMapper json;
    private final Clock clock;
    private final GatewayConfig.OpenApi settings;
    private final Map<String, GatewayConfig.Route> routes;
    private final Map<String, ObjectNode> lastWords = new ConcurrentHashMap<>();
    private volatile @Nullable Served served;

    @Inject
    MergedOpenApi(Vertx vertx, ObjectMapper json, GatewayConfig config, Clock clock) {
        this.http = vertx.createHttpClient();
        this.json = json;
        this.clock = clock;
        this.settings = config.openapi();
        this.routes = new TreeMap<>(config.routes());
    }

    /** Answers with the document. */
    public void handle(RoutingContext context) {
        Exchange.of(context).takenBy("/api/openapi.json");
        var unused = document()
                .onSuccess(document -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(document))
                .onFailure(failure -> Problem.of(ProblemType.INTERNAL_ERROR).send(context));
    }

    private Future<Buffer> document() {
        Served present = served;
        if (present != null && present.at().plus(settings.fresh()).isAfter(clock.instant())) {
            return Future.succeededFuture(present.document());
        }
        List<Future<Void>> asked = routes.entrySet().stream()
                .flatMap(route -> route.getValue().openapi().stream().map(uri -> ask(route.getKey(), uri)))
                .toList();
        return Future.join(asked).transform(done -> render());
    }

    private Future<Void> ask(String service, URI uri) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(uri.toString())
                .putHeader("Accept", "application/json")
                .setConnectTimeout(settings.patience().toMillis())
                .setTimeout(settings.patience().toMillis());
        return http.request(request)
                .compose(sent -> sent.send())
                .compose(MergedOpenApi::ok)
                .compose(this::parse)
                .onSuccess(document -> lastWords.put(service, document))
                .mapEmpty();
    }

    private Future<Buffer> render() {
        List<Part> parts = routes.entrySet().stream()
                .map(route -> new Part(
                        route.getKey(), route.getValue().prefix(), Optional.ofNullable(lastWords.get(route.getKey()))))
                .toList();
        try {
            Buffer document = Buffer.buffer(json.writeValueAsBytes(Merge.of(parts)));
            served = new Served(document, clock.instant());
            return Future.succeededFuture(document);
        } catch (JsonProcessingException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<ObjectNode> parse(Buffer body) {
        try {
            return json.readTree(body.getBytes()) instanceof ObjectNode document
                    ? Future.succeededFuture(document)
                    : Future.failedFuture("not a document");
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }

    private static Future<Buffer> ok(HttpClientResponse response) {
        return response.statusCode() == 200 ? response.body() : Future.failedFuture("status " + response.statusCode());
    }

    private record Served(Buffer document, Instant at) {}
}
