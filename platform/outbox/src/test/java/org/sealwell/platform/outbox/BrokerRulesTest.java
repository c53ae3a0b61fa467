package org.sealwell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class BrokerRulesTest {

    private static final String PROTOCOL = "kafka.security.protocol";

    @Test
    void namesAndPasswordsOverTlsAreGood() {
        Config config = config(Map.of(PROTOCOL, "SASL_SSL", "kafka.sasl.jaas.config", "a login module"));

        assertThat(new GuardedBroker(config).broken()).isEmpty();
        assertThat(new EncryptedBroker(config).broken()).isEmpty();
    }

    @Test
    void certificatesAreGood() {
        Config config = config(Map.of(PROTOCOL, "SSL", "kafka.ssl.keystore.location", "/run/secrets/user.p12"));

        assertThat(new GuardedBroker(config).broken()).isEmpty();
        assertThat(new EncryptedBroker(config).broken()).isEmpty();
    }

    @Test
    void encryptionAloneSaysNothingOfWhoComes() {
        Config config = config(Map.of(PROTOCOL, "SSL"));

        assertThat(new GuardedBroker(config).broken()).hasSize(1);
        assertThat(new EncryptedBroker(config).broken()).isEmpty();
    }

    @Test
    void aPasswordInTheClearIsRefused() {
        Config config = config(Map.of(PROTOCOL, "SASL_PLAINTEXT", "kafka.sasl.jaas.config", "a login module"));

        assertThat(new GuardedBroker(config).broken()).isEmpty();
        assertThat(new EncryptedBroker(config).broken()).hasSize(1);
    }

    @Test
    void nothingSetIsRefusedTwice() {
        assertThat(new GuardedBroker(config(Map.of())).broken()).hasSize(1);
        assertThat(new EncryptedBroker(config(Map.of())).broken()).hasSize(1);
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withDefaultValues(values).build();
    }
}
