package org.sealwell.deploy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwell.deploy.k8s.rule.Arrows;

class NetworkTest {

    private static final Pattern LINE = Pattern.compile("(?m)^(.+) -> (.+) (\\d+)$");
    private static final Pattern COMMA = Pattern.compile(", ");

    /** Who speaks with whom. What is not here is not possible. */
    private static final String ARROWS = """
            way-in -> gateway 8443
            gateway -> auth-service, vault-service, share-service, recovery-service, notification-service 8443
            gateway -> internet 443
            vault-service, share-service, recovery-service, notification-service -> auth-service 8443
            auth-service, vault-service, share-service, recovery-service, notification-service -> store 27017
            auth-service, vault-service, share-service, recovery-service, notification-service -> broker 9093
            auth-service -> internet 443
            notification-service -> internet 587

            broker, broker-operator -> broker 9091
            broker -> broker 9090
            store -> store 27017
            broker-operator, store -> internet, private-network 443
            broker-operator, store -> internet, private-network 6443

            prometheus -> auth-service 9181
            prometheus -> vault-service 9182
            prometheus -> share-service 9183
            prometheus -> recovery-service 9184
            prometheus -> notification-service 9185
            prometheus -> gateway 9080
            auth-service, vault-service, share-service, recovery-service, notification-service, gateway -> collector 4317

            auth-service, vault-service, share-service, recovery-service, notification-service, gateway -> names 53
            broker, broker-operator, store -> names 53
            """;

    private static final String AND_IN_DEVELOPMENT = """
            notification-service -> mailpit 1025
            mailpit -> names 53
            """;

    @Test
    void productionAllowsTheseArrowsAndNoOthers() {
        assertThat(Arrows.of(Cluster.production())).isEqualTo(arrows(ARROWS));
    }

    @Test
    void developmentAddsAMailServer() {
        assertThat(Arrows.of(Cluster.dev())).isEqualTo(arrows(ARROWS + AND_IN_DEVELOPMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void whatIsOpenedIsListenedOn(String overlay) {
        assertThat(Arrows.toNobody(Cluster.of(overlay))).isEmpty();
    }

    @Test
    void aPortThatNobodyListensOnIsNoticed() {
        assertThat(Arrows.toNobody(
                        Cluster.production().with("NetworkPolicy", "gateway-to-services", policy -> ((ObjectNode)
                                        policy.at("/spec/ingress/0/ports/0"))
                                .put("port", 8444))))
                .containsExactly("gateway-to-services opens 8444, where nobody listens");
    }

    @Test
    void aPolicyThatIsMissingIsNoticed() {
        assertThat(Arrows.of(Cluster.production().without("NetworkPolicy", "gateway-to-services")))
                .doesNotContain("gateway -> vault-service 8443");
        // For most, others remain; the broker's operator has no other that keeps it from being spoken to.
        assertThat(Arrows.of(Cluster.production().without("NetworkPolicy", "nobody")))
                .contains("anybody -> broker-operator everything");
    }

    @Test
    void aPolicyThatOpensTooMuchIsNoticed() {
        assertThat(Arrows.of(Cluster.production().with("NetworkPolicy", "gateway-to-services", policy -> ((ObjectNode)
                                policy.at("/spec/ingress/0"))
                        .remove("from"))))
                .contains("anybody -> vault-service 8443");
    }

    private static Set<String> arrows(String table) {
        return LINE.matcher(table)
                .results()
                .flatMap(line -> COMMA.splitAsStream(line.group(1)).flatMap(from -> COMMA.splitAsStream(line.group(2))
                        .map(to -> "%s -> %s %s".formatted(from, to, line.group(3)))))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
