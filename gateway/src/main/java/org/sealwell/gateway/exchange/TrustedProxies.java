package org.sealwell.gateway.exchange;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealwell.gateway.config.GatewayConfig;

/**
 * Finds out who a caller is. {@code X-Forwarded-For} can be written by anyone, so it is read from its right end, and only as far as
 * each entry was written by a proxy that is trusted.
 */
@Singleton
public class TrustedProxies {
    private final List<IpSubnetFilterRule> networks;

    @Inject
    TrustedProxies(GatewayConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::network).toList();
    }

    /** The caller behind a request. */
    public Client client(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        boolean trusted = trusts(peer);
        return new Client(
                trusted ? behind(peer, request.headers().getAll("X-Forwarded-For")) : peer,
                request.isSSL() || (trusted && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))));
    }

    String behind(String peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        String client = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = parse(hop);
            if (!trusts(client) || address.isEmpty()) {
                return client;
            }
            client = address.get().getHostAddress();
        }
        return client;
    }

    private boolean trusts(String address) {
        return parse(address)
                .map(ip -> new InetSocketAddress(ip, 0))
                .filter(socket -> networks.stream().anyMatch(network -> network.matches(socket)))
                .isPresent();
    }

    private static Optional<InetAddress> parse(String literal) {
        try {
            // Never a name: that would ask a resolver for whatever a caller writes.
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static IpSubnetFilterRule network(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Not a network in CIDR notation: " + cidr);
        }
        return new IpSubnetFilterRule(
                cidr.substring(0, slash), Integer.parseInt(cidr.substring(slash + 1)), IpFilterRuleType.ACCEPT);
    }
}
