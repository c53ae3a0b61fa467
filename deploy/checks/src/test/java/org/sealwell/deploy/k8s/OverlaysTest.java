package org.sealwell.deploy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwell.deploy.k8s.rule.AnsweredProbes;
import org.sealwell.deploy.k8s.rule.BrokerAccess;
import org.sealwell.deploy.k8s.rule.FoundSources;
import org.sealwell.deploy.k8s.rule.FoundTargets;
import org.sealwell.deploy.k8s.rule.FullConfiguration;
import org.sealwell.deploy.k8s.rule.GracefulEnds;
import org.sealwell.deploy.k8s.rule.KnownSizes;
import org.sealwell.deploy.k8s.rule.ManagementPorts;
import org.sealwell.deploy.k8s.rule.NoPrivileges;
import org.sealwell.deploy.k8s.rule.PinnedImages;
import org.sealwell.deploy.k8s.rule.RoomToLeave;
import org.sealwell.deploy.k8s.rule.Rule;
import org.sealwell.deploy.k8s.rule.StartsSafely;

/** Every overlay, as it would be applied. */
class OverlaysTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyRuleOfEveryOverlay")
    void everyOverlayKeepsToEveryRule(String overlay, Rule rule) {
        assertThat(rule.broken(Cluster.of(overlay))).isEmpty();
    }

    static Stream<Arguments> everyRuleOfEveryOverlay() {
        List<Rule> rules = List.of(
                new PinnedImages(),
                new KnownSizes(),
                new NoPrivileges(),
                new AnsweredProbes(),
                new ManagementPorts(),
                new FoundTargets(),
                new RoomToLeave(),
                new GracefulEnds(),
                new FullConfiguration(),
                new StartsSafely(),
                new FoundSources(),
                new BrokerAccess());
        return Cluster.OVERLAYS.stream().flatMap(overlay -> rules.stream().map(rule -> Arguments.of(overlay, rule)));
    }

    @ParameterizedTest
    @CsvSource({"production,", "dev, SEALWELL_SAFETY_ACCEPT: local-master-key;plain-mail"})
    void productionDoesWithoutNothing(String overlay, String accepted) {
        assertThat(Cluster.of(overlay).all(ConfigMap.class))
                .flatExtracting(map -> map.getData().entrySet())
                .extracting(entry -> entry.getKey() + ": " + entry.getValue().replace(',', ';'))
                .filteredOn(entry -> entry.startsWith("SEALWELL_SAFETY_ACCEPT"))
                .isEqualTo(accepted == null ? List.of() : List.of(accepted));
    }

    @Test
    void whatAModelDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> Cluster.production()
                        .with("Deployment", "gateway", Mistakes.at(Mistakes.POD, c -> c.put("replicsa", 3))))
                .hasMessageContaining("replicsa");
        assertThatThrownBy(() -> Cluster.production()
                        .with(
                                "KafkaUser",
                                "auth-service",
                                Mistakes.at("/spec/authorization/acls/0", c -> c.put("operatoins", "All"))))
                .hasMessageContaining("operatoins");
        assertThatThrownBy(() -> Cluster.production()
                        .with(
                                "ExternalSecret",
                                "auth-service-secrets",
                                Mistakes.at("/spec", c -> c.put("refresh", "1h"))))
                .hasMessageContaining("refresh");
    }
}
