package org.sealwell.notification.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncryptedMailTest {

    @Test
    void mailsLeaveEncryptedFromTheStartOrBeforeAnythingIsSaid() {
        assertThat(broken(Map.of("quarkus.mailer.start-tls", "REQUIRED"))).isEmpty();
        assertThat(broken(Map.of("quarkus.mailer.tls", "true"))).isEmpty();
    }

    @Test
    void encryptionThatTheServerMayDeclineIsNone() {
        assertThat(broken(Map.of("quarkus.mailer.start-tls", "OPTIONAL"))).hasSize(1);
        assertThat(broken(Map.of())).hasSize(1);
    }

    @Test
    void encryptionToWhoeverAnswersIsNone() {
        assertThat(broken(Map.of("quarkus.mailer.tls", "true", "quarkus.mailer.trust-all", "true")))
                .hasSize(1);
    }

    private static List<String> broken(Map<String, String> values) {
        return new EncryptedMail(
                        new SmallRyeConfigBuilder().withDefaultValues(values).build())
                .broken();
    }
}
