package org.sealwell.gateway.safety;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.platform.safety.Rule;

/** The chain of the suite on one machine is signed with a key that this repository publishes: it locks nothing. */
@Singleton
class SecretBeacon implements Rule {
    private static final String DEVELOPMENT = "aae7f81aa7ca0e01d980ea017a31fd74d33a7e4ea982847f2a1378ebcc808caa";

    private final List<String> chains;

    @Inject
    SecretBeacon(GatewayConfig config) {
        this.chains = config.beacon().chains();
    }

    @Override
    public String name() {
        return "published-beacon";
    }

    @Override
    public List<String> broken() {
        return chains.contains(DEVELOPMENT)
                ? List.of(
                        "SEALWELL_GATEWAY_BEACON_CHAINS names the chain whose key is published; leave it to its default")
                : List.of();
    }
}
