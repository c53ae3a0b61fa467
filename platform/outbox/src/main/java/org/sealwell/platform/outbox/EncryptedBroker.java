package org.sealwell.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.sealwell.platform.safety.Rule;

/** Events tell who did what when: nobody between reads along. */
@ApplicationScoped
class EncryptedBroker implements Rule {

    private final Config config;

    @Inject
    EncryptedBroker(Config config) {
        this.config = config;
    }

    static String protocol(Config config) {
        return config.getOptionalValue("kafka.security.protocol", String.class).orElse("PLAINTEXT");
    }

    @Override
    public String name() {
        return "plain-broker";
    }

    @Override
    public List<String> broken() {
        return protocol(config).endsWith("SSL")
                ? List.of()
                : List.of("KAFKA_SECURITY_PROTOCOL is %s; set it to SASL_SSL or SSL".formatted(protocol(config)));
    }
}
