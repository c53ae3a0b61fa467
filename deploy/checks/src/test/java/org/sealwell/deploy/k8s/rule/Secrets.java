package org.sealwell.deploy.k8s.rule;

import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.kubernetes.api.model.Secret;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealwell.deploy.k8s.model.ExternalSecret;
import org.sealwell.deploy.k8s.model.Manifests;
import org.sealwell.deploy.k8s.model.MongoDBCommunity;

/** The secrets that there will be: some are here, most are made by an operator of what is here. */
final class Secrets {

    private Secrets() {}

    /** What a secret will hold, with its text where that is written here; empty when nobody makes it. */
    static Map<String, String> of(Manifests manifests, String name) {
        Map<String, String> keys = new HashMap<>();
        manifests
                .find(Secret.class, name)
                .ifPresent(secret -> secret.getData().keySet().forEach(key -> keys.put(key, "")));
        manifests.all(ExternalSecret.class).stream()
                .filter(secret -> secret.metadata().getName().equals(name))
                .forEach(secret -> keys.putAll(keys(secret)));
        manifests.all(Certificate.class).stream()
                .filter(certificate -> certificate.getSpec().getSecretName().equals(name))
                .forEach(certificate -> keys.putAll(Map.of("tls.crt", "", "tls.key", "", "ca.crt", "")));
        manifests.all(MongoDBCommunity.class).stream()
                .flatMap(store -> store.spec().users().stream())
                .filter(user -> user.connectionStringSecretName().equals(name))
                .forEach(user -> keys.put("connectionString.standard", ""));
        manifests.all(KafkaUser.class).stream()
                .filter(user -> (prefix(manifests) + user.getMetadata().getName()).equals(name))
                .forEach(user -> keys.put("sasl.jaas.config", ""));
        manifests.all(Kafka.class).stream()
                .filter(kafka -> (kafka.getMetadata().getName() + "-cluster-ca-cert").equals(name))
                .forEach(kafka -> keys.put("ca.crt", ""));
        return keys;
    }

    private static Map<String, String> keys(ExternalSecret secret) {
        return Optional.ofNullable(secret.spec().target().template())
                .map(ExternalSecret.Template::data)
                .orElseGet(() -> secret.spec().data().stream()
                        .collect(Collectors.toMap(ExternalSecret.Data::secretKey, key -> "")));
    }

    private static String prefix(Manifests manifests) {
        return manifests.all(Kafka.class).stream()
                .map(kafka ->
                        kafka.getSpec().getEntityOperator().getUserOperator().getSecretPrefix())
                .findFirst()
                .orElse("");
    }
}
