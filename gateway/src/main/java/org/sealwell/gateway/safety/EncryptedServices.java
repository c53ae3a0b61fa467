package org.sealwell.gateway.safety;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.platform.safety.Rule;

/** Tokens go on to the services: whoever listens between must not get any. */
@Singleton
class EncryptedServices implements Rule {
    private final Map<String, GatewayConfig.Route> routes;

    @Inject
    EncryptedServices(GatewayConfig config) {
        this.routes = config.routes();
    }

    @Override
    public String name() {
        return "plain-services";
    }

    @Override
    public List<String> broken() {
        return routes.entrySet().stream()
                .filter(route -> !"https".equals(route.getValue().target().getScheme()))
                .map(route -> "SEALWELL_GATEWAY_ROUTES_%s_TARGET is %s; set it to the service's https address"
                        .formatted(
                                route.getKey().toUpperCase(Locale.ROOT),
                                route.getValue().target()))
                .sorted()
                .toList();
    }
}
