package org.sealwell.deploy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwell.deploy.Repository;
import org.sealwell.platform.sealed.OpeningKey;
import org.sealwell.platform.sealed.SealingKey;

class DevelopmentSecretsTest {

    @BeforeAll
    static void made() {
        Cluster.makeSecrets();
    }

    @ParameterizedTest
    @CsvSource({
        "auth-service/auth-pepper, 32",
        "auth-service/mongo-master-key, 96",
        "share-service/share-pepper, 32",
        "recovery-service/recovery-pepper, 32"
    })
    void randomBytesAreAsManyAsAServiceWants(String file, int length) {
        assertThat(Base64.getDecoder().decode(text(file))).hasSize(length);
    }

    @ParameterizedTest
    @CsvSource({"auth-service", "share-service", "recovery-service"})
    void whatAServiceSealsTheNotificationServiceOpens(String service) {
        String sealed = SealingKey.ofJwk(text(service + "/mail-public.jwk")).seal(Map.of("code", "123456"));

        assertThat(OpeningKey.ofJwk(text("notification-service/mail-private.jwk"))
                        .open(sealed))
                .containsExactly(Map.entry("code", "123456"));
    }

    @Test
    void whoSealsCannotOpen() {
        assertThatThrownBy(() -> OpeningKey.ofJwk(text("auth-service/mail-public.jwk")))
                .hasMessageContaining("no private part");
    }

    @Test
    void whatIsThereIsLeft() {
        String before = text("auth-service/auth-pepper");
        Cluster.makeSecrets();

        assertThat(text("auth-service/auth-pepper")).isEqualTo(before);
    }

    @Test
    void theyAreNeverCommitted() {
        assertThat(Repository.text(Repository.ROOT.resolve("k8s/overlays/dev/.gitignore")))
                .contains("secrets/");
    }

    private static String text(String file) {
        return Repository.text(Cluster.secrets().resolve(file));
    }
}
