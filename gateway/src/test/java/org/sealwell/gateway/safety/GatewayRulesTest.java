package org.sealwell.gateway.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwell.gateway.config.GatewayConfig;

class GatewayRulesTest {

    @Test
    void servicesAreSpokenToOverTls() {
        assertThat(new EncryptedServices(config(Map.of("sealwell.gateway.routes.auth.target", "https://auth:8443")))
                        .broken())
                .isEmpty();
        assertThat(new EncryptedServices(config(Map.of())).broken())
                .containsExactly("SEALWELL_GATEWAY_ROUTES_AUTH_TARGET is http://auth:8181; "
                        + "set it to the service's https address");
    }

    private static GatewayConfig config(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of(
                "sealwell.gateway.routes.auth.prefix", "/api/auth/v1",
                "sealwell.gateway.routes.auth.target", "http://auth:8181",
                "sealwell.gateway.tokens.jwks", "https://auth:8443/jwks",
                "sealwell.gateway.tokens.issuer", "https://example.org",
                "sealwell.gateway.limits.sign-in.paths", "/api/auth/v1/login",
                "sealwell.gateway.cross-origin.paths", "/api/shares/v1/shl/"));
        all.putAll(values);
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(all)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
