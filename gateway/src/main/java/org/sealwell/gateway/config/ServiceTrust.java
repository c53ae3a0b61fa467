package org.sealwell.gateway.config;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.http.HttpClientOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whom this gateway takes for a service, where it speaks to them over TLS; and what it shows them, if they ask who it is. */
@Singleton
public class ServiceTrust {
    private final Optional<TlsConfiguration> tls;

    @Inject
    ServiceTrust(TlsConfigurationRegistry registry, GatewayConfig config) {
        this.tls = TlsConfiguration.from(registry, config.tlsConfigurationName());
    }

    /** For a client that asks services. Without a configuration the platform's own authorities are trusted. */
    public HttpClientOptions applyTo(HttpClientOptions options) {
        tls.ifPresent(configuration -> TlsConfigUtils.configure(options, configuration));
        // Which of them is spoken to over TLS, each address says by itself.
        return options.setSsl(false);
    }
}
