package org.sealwell.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.sealwell.platform.safety.Rule;

/** The broker asks who comes: by SASL, or by a certificate. */
@ApplicationScoped
class GuardedBroker implements Rule {

    private static final List<String> CERTIFICATES = List.of(
            "kafka.ssl.keystore.location", "kafka.ssl.keystore.certificate.chain", "kafka.tls-configuration-name");

    private final Config config;

    @Inject
    GuardedBroker(Config config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "open-broker";
    }

    @Override
    public List<String> broken() {
        boolean named = set("kafka.sasl.jaas.config")
                && EncryptedBroker.protocol(config).startsWith("SASL_");
        boolean certified = EncryptedBroker.protocol(config).equals("SSL")
                && CERTIFICATES.stream().anyMatch(this::set);
        return named || certified
                ? List.of()
                : List.of(
                        "the broker is not told who comes; set KAFKA_SECURITY_PROTOCOL to SASL_SSL with KAFKA_SASL_MECHANISM "
                                + "and KAFKA_SASL_JAAS_CONFIG, or to SSL with KAFKA_SSL_KEYSTORE_LOCATION");
    }

    private boolean set(String property) {
        return config.getOptionalValue(property, String.class)
                .filter(value -> !value.isBlank())
                .isPresent();
    }
}
