package org.sealwell.deploy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.deploy.k8s.Mistakes.CONTAINER;
import static org.sealwell.deploy.k8s.Mistakes.access;
import static org.sealwell.deploy.k8s.Mistakes.at;
import static org.sealwell.deploy.k8s.Mistakes.mistake;
import static org.sealwell.deploy.k8s.Mistakes.setting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwell.deploy.k8s.model.Manifests;
import org.sealwell.deploy.k8s.rule.BrokerAccess;
import org.sealwell.deploy.k8s.rule.FoundSources;
import org.sealwell.deploy.k8s.rule.FoundTargets;
import org.sealwell.deploy.k8s.rule.FullConfiguration;
import org.sealwell.deploy.k8s.rule.Rule;
import org.sealwell.deploy.k8s.rule.StartsSafely;

/** Rules about what belongs together can fail. */
class WiringRulesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void aMistakeIsFound(Rule rule, String complaint, Manifests mistaken) {
        assertThat(rule.broken(mistaken)).anySatisfy(line -> assertThat(line).contains(complaint));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        new FoundTargets(),
                        "Service gateway leads nowhere",
                        "gateway",
                        at(CONTAINER + "/ports/0", c -> c.put("name", "tls"))),
                mistake(
                        new FoundTargets(),
                        "does not select its own pods",
                        "gateway",
                        at("/spec/selector/matchLabels", c -> c.put("app", "gate"))),
                mistake(new FoundTargets(), "with its replicas", "gateway", at("/spec", c -> c.put("replicas", 2))),
                mistake(
                        new FoundTargets(),
                        "watched by no PodMonitor",
                        "gateway",
                        at("/spec/template/metadata/labels", c -> c.remove("app.kubernetes.io/component"))),
                Arguments.of(
                        new FoundTargets(),
                        "vault-service is watched by no PodMonitor",
                        Cluster.production().with("PodMonitor", "sealwell", at("/spec", c -> c.remove("jobLabel")))),
                Arguments.of(
                        new FoundTargets(),
                        "HTTPRoute leads to gateway",
                        Cluster.production().without("Service", "gateway")),
                Arguments.of(
                        new FullConfiguration(),
                        "vault-service knows no SEALWELL_VALUT_HISTORY",
                        Cluster.production().with("ConfigMap", "vault-settings.*", c -> c.putObject("data")
                                .put("SEALWELL_VALUT_HISTORY", "1d"))),
                Arguments.of(
                        new FullConfiguration(),
                        "auth-service knows no QUARKUS_TLS_SERVER_KEY_STORE_PEM_0_CRT",
                        Cluster.production().with("ConfigMap", "server-files.*", c -> c.putObject("data")
                                .put("server.properties", "quarkus.tls.server.key-store.pem.0.crt=x"))),
                Arguments.of(
                        new FullConfiguration(),
                        "share-service needs SEALWELL_PUBLIC_URL",
                        Cluster.production()
                                .with(
                                        "ConfigMap",
                                        "every-service.*",
                                        at("/data", c -> c.remove("SEALWELL_PUBLIC_URL")))),
                mistake(
                        new FullConfiguration(),
                        "auth-service finds no /run/secrets/sealwell/auth-pepper",
                        "auth-service",
                        at(CONTAINER, c -> c.putArray("volumeMounts"))),
                Arguments.of(
                        new FullConfiguration(),
                        "there is no Secret broker-auth-service with sasl.jaas.config",
                        Cluster.production().without("KafkaUser", "auth-service")),
                Arguments.of(
                        new FullConfiguration(),
                        "finds no /etc/sealwell/trust/trust.p12",
                        Cluster.production().without("Bundle", "sealwell-trust")),
                Arguments.of(
                        new StartsSafely(),
                        "vault-service is told a plain address by SEALWELL_PUBLIC_URL",
                        setting("every-service.*", "SEALWELL_PUBLIC_URL", "http://sealwell.example.org")),
                Arguments.of(
                        new StartsSafely(),
                        "gateway is told a plain address by SEALWELL_GATEWAY_ROUTES_VAULT_TARGET",
                        setting("gateway-settings.*", "SEALWELL_GATEWAY_ROUTES_VAULT_TARGET", "http://vault:8182")),
                Arguments.of(
                        new StartsSafely(),
                        "share-service speaks with the broker in plain",
                        setting("with-events.*", "KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")),
                Arguments.of(
                        new StartsSafely(),
                        "auth-service keeps the master key beside itself",
                        setting("auth-settings.*", "SEALWELL_ENCRYPTION_PROVIDER", "local")),
                Arguments.of(
                        new StartsSafely(),
                        "notification-service sends mails in plain",
                        setting("notification-settings.*", "QUARKUS_MAILER_START_TLS", "OPTIONAL")),
                Arguments.of(
                        new FoundSources(),
                        "there is no Issuer sealwell-authority",
                        Cluster.production().without("Issuer", "sealwell-authority")),
                Arguments.of(
                        new FoundSources(),
                        "there is no Secret sealwell-authority with tls.crt",
                        Cluster.production().without("Certificate", "sealwell-authority")),
                Arguments.of(
                        new FoundSources(),
                        "there is no Secret store-vault-service-password with password",
                        Cluster.production().without("ExternalSecret", "store-vault-service-password")),
                Arguments.of(
                        new FoundSources(),
                        "auth-service may do more",
                        Cluster.production()
                                .with(
                                        "MongoDBCommunity",
                                        "store",
                                        at("/spec/users/0/roles/0", c -> c.put("db", "vault")))),
                Arguments.of(
                        new FoundSources(),
                        "there is no ServiceAccount gateway",
                        Cluster.production().without("ServiceAccount", "gateway")),
                Arguments.of(
                        new FoundSources(),
                        "auth-events belongs to no Kafka",
                        Cluster.production()
                                .with(
                                        "KafkaTopic",
                                        "auth-events",
                                        at("/metadata/labels", c -> c.put("strimzi.io/cluster", "brokr")))),
                Arguments.of(
                        new BrokerAccess(),
                        "there is no topic mail.requests.dlq",
                        Cluster.production().without("KafkaTopic", "mail-requests-dlq")),
                Arguments.of(
                        new BrokerAccess(),
                        "vault-service may not Read topic auth.events",
                        access(acls -> acls.remove(1))),
                Arguments.of(
                        new BrokerAccess(),
                        "vault-service has no need to Read topic mail.requests",
                        access(acls -> ((ObjectNode) acls.get(1).get("resource")).put("name", "mail.requests"))));
    }
}
