package org.sealwell.gateway.beacon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.gateway.exchange.Exchange;
import org.sealwell.gateway.problem.Problem;

/**
 * Serves rounds of the beacons on the list, and asks for each once. A round that has come never changes; one that has not is asked for
 * again. Those who run the beacon do not learn who wants which.
 */
@Singleton
public class Beacons {
    /** Where rounds are, for the router. */
    public static final String PATH = "/api/beacon/v1/:chain/public/:round";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Duration A_ROUND_LATER = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 4 << 10;
    private static final int LONGEST_NUMBER = 15;

    private final HttpClient http;
    private final String address;
    private final Set<String> chains;
    private final Duration patience;
    private final Cache<String, Round> rounds;

    @Inject
    Beacons(Vertx vertx, GatewayConfig config) {
        GatewayConfig.Beacon settings = config.beacon();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.patience().toMillis()));
        this.address = settings.url().toString();
        this.chains = Set.copyOf(settings.chains());
        this.patience = settings.patience();
        this.rounds = Caffeine.newBuilder().maximumSize(settings.remembered()).build();
    }

    /** Answers with a round. */
    public void handle(RoutingContext context) {
        Exchange.of(context).takenBy(PATH);
        String chain = context.pathParam("chain");
        String number = context.pathParam("round");
        if (chain == null || number == null || !chains.contains(chain) || !isNumber(number)) {
            Problem.of(ProblemType.NOT_FOUND).send(context);
            return;
        }
        var unused = round(chain + "/public/" + number, Long.parseLong(number))
                .onSuccess(round -> answer(context, round))
                .onFailure(failure -> refuse(context, failure));
    }

    private Future<Round> round(String path, long number) {
        Round known = rounds.getIfPresent(path);
        return known != null
                ? Future.succeededFuture(known)
                : ask(path, number).onSuccess(round -> rounds.put(path, round));
    }

    private Future<Round> ask(String path, long number) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address + "/" + path)
                .putHeader("Accept", "application/json")
                .setTimeout(patience.toMillis());
        return http.request(request)
                .compose(HttpClientRequest::send)
                .compose(Beacons::body)
                .compose(body -> Round.read(body, number)
                        .map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(new NoBeacon())));
    }

    /** A beacon that has not come to a round says 404 or, by its newer versions, 425 (RFC 8470). */
    private static Future<Buffer> body(HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 200 -> bounded(response);
            case 404, 425 -> Future.failedFuture(new NotYet());
            default -> giveUp(response);
        };
    }

    private static Future<Buffer> bounded(HttpClientResponse response) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(piece -> {
            if (body.length() + piece.length() > LONGEST_ANSWER) {
                whole.tryFail(new NoBeacon());
                var unused = response.request().reset();
            } else {
                body.appendBuffer(piece);
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(body));
        return whole.future();
    }

    private static Future<Buffer> giveUp(HttpClientResponse response) {
        var unused = response.request().reset();
        return Future.failedFuture(new NoBeacon());
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("[1-9][0-9]*");
    }

    private static void answer(RoutingContext context, Round round) {
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", FOR_EVER)
                .end(round.json());
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        ProblemType type = failure instanceof NotYet ? ProblemType.NOT_FOUND : ProblemType.SERVICE_UNAVAILABLE;
        Problem.of(type, A_ROUND_LATER).send(context);
    }

    /** The round has not come. */
    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What answers is no beacon. */
    private static final class NoBeacon extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
