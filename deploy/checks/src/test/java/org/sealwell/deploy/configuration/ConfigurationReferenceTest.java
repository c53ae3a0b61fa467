package org.sealwell.deploy.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwell.deploy.Repository;
import org.sealwell.deploy.Snapshot;

class ConfigurationReferenceTest {

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        Snapshot.assertCurrent(Repository.ROOT.resolve("docs/configuration.md"), ReferencePage.text());
    }

    @Test
    void aSettingHasItsPlaceItsDefaultAndItsMeaning() {
        assertThat(setting("auth-service", "SEALWELL_AUTH_LOGIN_HANDSHAKE_LIFE").defaultValue())
                .hasValue("2m");
        assertThat(setting("gateway", "SEALWELL_GATEWAY_ROUTES_AUTH_MAX_BODY").meaning())
                .isEqualTo("The largest body it is sent.");
        assertThat(setting("vault-service", "SEALWELL_VAULT_COMMITS_PATIENCE").defaultValue())
                .hasValue("10s");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everySettingIsExplained(String service) {
        assertThat(Settings.own(service)).isNotEmpty().allSatisfy(group -> assertThat(group.settings())
                .isNotEmpty());
        assertThat(Settings.of(service))
                .filteredOn(setting -> setting.meaning().isBlank())
                .as("say in a comment what it is")
                .isEmpty();
    }

    @Test
    void everyMappingBelongsToAService() {
        List<String> known = Stream.concat(
                        Settings.OWN.values().stream().flatMap(List::stream), Stream.of("SafetyConfig", "OutboxConfig"))
                .toList();
        List<String> mapped = Repository.files(Repository.ROOT, ".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .filter(file -> Repository.text(file).contains("@ConfigMapping("))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();

        assertThat(known).containsExactlyInAnyOrderElementsOf(mapped);
    }

    private static Setting setting(String service, String variable) {
        return Settings.of(service).stream()
                .filter(candidate -> candidate.isSetBy(variable))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> services() {
        return Repository.SERVICES.stream();
    }
}
