package org.sealwell.gateway.proxy;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.gateway.exchange.Exchange;

/** One service and the way to it, which closes for a while when the service fails again and again. */
final class Upstream {
    private final Vertx vertx;
    private final HttpClient client;
    private final String name;
    private final String prefix;
    private final URI target;
    private final long maxBody;
    private final GatewayConfig.Upstream patience;
    private final CircuitBreaker breaker;

    Upstream(Vertx vertx, HttpClient client, String name, GatewayConfig.Route route, GatewayConfig.Upstream patience) {
        this.vertx = vertx;
        this.client = client;
        this.name = name;
        this.prefix = route.prefix();
        this.target = route.target();
        this.maxBody = route.maxBody().asLongValue();
        this.patience = patience;
        this.breaker =
                CircuitBreaker.create(name, vertx, options(patience)).failurePolicy(ForwardFailure::blamesService);
    }

    String name() {
        return name;
    }

    String prefix() {
        return prefix;
    }

    boolean owns(String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    Duration rest() {
        return patience.rest();
    }

    long maxBody() {
        return maxBody;
    }

    /** Sends a request on, and its answer back. Always answers. */
    void forward(HttpServerRequest request, Exchange exchange, String uri) {
        Framing.restore(request);
        Passage passage = new Passage(vertx, this, exchange, patience.response());
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connect().onSuccess(passage::sentAs))
                .addInterceptor(new ProxyInterceptor() {
                    @Override
                    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
                        context.request().setURI(uri);
                        return passage.there(context);
                    }

                    @Override
                    public Future<Void> handleProxyResponse(ProxyContext context) {
                        return passage.back(context);
                    }
                })
                .handle(request);
    }

    /** Asks the service, unless it is taken for dead. */
    Future<ProxyResponse> ask(ProxyContext context, Passage passage) {
        return breaker.execute(
                answer -> context.sendRequest().recover(passage::explain).onComplete(answer));
    }

    private Future<HttpClientRequest> connect() {
        return client.request(new RequestOptions()
                .setHost(target.getHost())
                .setPort(port())
                .setSsl(isEncrypted())
                .setConnectTimeout(patience.turn().toMillis()));
    }

    private boolean isEncrypted() {
        return "https".equals(target.getScheme());
    }

    private int port() {
        if (target.getPort() > 0) {
            return target.getPort();
        }
        return isEncrypted() ? 443 : 80;
    }

    private static CircuitBreakerOptions options(GatewayConfig.Upstream patience) {
        return new CircuitBreakerOptions()
                .setMaxFailures(patience.failures())
                .setFailuresRollingWindow(patience.failureWindow().toMillis())
                .setResetTimeout(patience.rest().toMillis())
                // Each passage keeps time by itself: a long upload is no failure.
                .setTimeout(-1)
                .setNotificationAddress(null);
    }
}
