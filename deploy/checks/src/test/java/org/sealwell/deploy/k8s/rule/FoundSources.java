package org.sealwell.deploy.k8s.rule;

import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.certmanager.api.model.v1.Issuer;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwell.deploy.k8s.model.Bundle;
import org.sealwell.deploy.k8s.model.Manifests;
import org.sealwell.deploy.k8s.model.MongoDBCommunity;

/** What operators are told to take something from is there: they would wait for it, and say so where few look. */
public final class FoundSources implements Rule {

    @Override
    public List<String> broken(Manifests manifests) {
        List<String> lines = new ArrayList<>();
        authority(manifests, lines);
        broker(manifests, lines);
        store(manifests, lines);
        Stream.concat(
                        Workload.all(manifests).stream().map(Workload::pod),
                        manifests.all(MongoDBCommunity.class).stream().map(store -> store.spec()
                                .statefulSet()
                                .spec()
                                .template()
                                .getSpec()))
                .map(pod -> pod.getServiceAccountName())
                .filter(account -> account != null
                        && manifests.find(ServiceAccount.class, account).isEmpty())
                .forEach(account -> lines.add("there is no ServiceAccount " + account));
        return lines;
    }

    private static void authority(Manifests manifests, List<String> lines) {
        manifests.all(Certificate.class).stream()
                .map(certificate -> certificate.getSpec().getIssuerRef().getName())
                .filter(issuer -> manifests.find(Issuer.class, issuer).isEmpty())
                .forEach(issuer -> lines.add("there is no Issuer " + issuer));
        manifests.all(Issuer.class).stream()
                .filter(issuer -> issuer.getSpec().getCa() != null)
                .forEach(issuer -> secret(manifests, issuer.getSpec().getCa().getSecretName(), "tls.key", lines));
        manifests.all(Bundle.class).stream()
                .flatMap(bundle -> bundle.spec().sources().stream())
                .filter(source -> source.secret() != null)
                .forEach(source -> secret(
                        manifests, source.secret().name(), source.secret().key(), lines));
        Set<String> bundles = manifests.all(Bundle.class).stream()
                .map(bundle -> bundle.metadata().getName())
                .collect(Collectors.toSet());
        manifests.all(BackendTLSPolicy.class).stream()
                .flatMap(policy -> policy.getSpec().getValidation().getCaCertificateRefs().stream())
                .filter(authority -> !bundles.contains(authority.getName()))
                .forEach(authority -> lines.add("there is no Bundle " + authority.getName()));
    }

    private static void broker(Manifests manifests, List<String> lines) {
        Stream.of(KafkaTopic.class, KafkaUser.class, KafkaNodePool.class)
                .flatMap(model -> manifests.all(model).stream())
                .map(HasMetadata.class::cast)
                .map(part -> part.getMetadata())
                .filter(part -> manifests
                        .find(Kafka.class, part.getLabels().getOrDefault("strimzi.io/cluster", ""))
                        .isEmpty())
                .forEach(part -> lines.add(part.getName() + " belongs to no Kafka"));
    }

    private static void store(Manifests manifests, List<String> lines) {
        for (MongoDBCommunity store : manifests.all(MongoDBCommunity.class)) {
            var tls = store.spec().security().tls();
            secret(manifests, tls.certificateKeySecretRef().name(), "tls.key", lines);
            secret(manifests, tls.caCertificateSecretRef().name(), "ca.crt", lines);
            store.spec()
                    .users()
                    .forEach(user -> secret(manifests, user.passwordSecretRef().name(), "password", lines));
            store.spec().users().stream()
                    .filter(user -> user.roles().stream()
                            .anyMatch(role ->
                                    !role.db().equals(user.db()) || !role.name().equals("readWrite")))
                    .forEach(user -> lines.add(user.name() + " may do more than write into its own database"));
        }
    }

    private static void secret(Manifests manifests, String name, String key, List<String> lines) {
        if (!Secrets.of(manifests, name).containsKey(key)) {
            lines.add("there is no Secret %s with %s".formatted(name, key));
        }
    }
}
