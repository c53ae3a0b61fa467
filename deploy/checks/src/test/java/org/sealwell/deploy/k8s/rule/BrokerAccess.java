package org.sealwell.deploy.k8s.rule;

import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwell.deploy.Repository;
import org.sealwell.deploy.k8s.model.Manifests;

/** Every topic is there, and each service may do with them what it does, and nothing else. */
public final class BrokerAccess implements Rule {

    /** What services tell; what they read is in their own configuration. */
    private static final Map<String, Set<String>> WRITTEN = Map.of(
            "auth-service", Set.of("auth.events", "mail.requests"),
            "vault-service", Set.of("vault.events"),
            "share-service", Set.of("share.events", "mail.requests"),
            "recovery-service", Set.of("recovery.events", "mail.requests"),
            "notification-service", Set.of("notification.events", "mail.requests.dlq"));

    @Override
    public List<String> broken(Manifests manifests) {
        List<String> lines = new ArrayList<>();
        Set<String> topics = manifests.all(KafkaTopic.class).stream()
                .map(topic -> topic.getSpec().getTopicName())
                .collect(Collectors.toSet());
        for (String service : Repository.SERVICES) {
            Set<String> needed = needed(service);
            Set<String> given = given(manifests, service);
            needed.stream()
                    .map(access -> access.replaceAll("^\\w+ \\w+ ", ""))
                    .filter(topic -> topic.contains(".") && !topics.contains(topic))
                    .forEach(topic -> lines.add("there is no topic " + topic));
            differences(needed, given).forEach(access -> lines.add(service + " may not " + access));
            differences(given, needed).forEach(access -> lines.add(service + " has no need to " + access));
        }
        manifests.all(KafkaTopic.class).stream()
                .filter(topic -> topic.getSpec().getPartitions() < 3)
                .forEach(topic -> lines.add(topic.getSpec().getTopicName() + " has too few partitions"));
        return lines;
    }

    private static Set<String> needed(String service) {
        Set<String> read = BuiltIn.read(service);
        Set<String> written = new TreeSet<>(BuiltIn.deadLetters(service));
        written.addAll(WRITTEN.getOrDefault(service, Set.of()));
        return Stream.of(
                        read.stream().flatMap(topic -> Stream.of("Read topic " + topic, "Describe topic " + topic)),
                        written.stream().flatMap(topic -> Stream.of("Write topic " + topic, "Describe topic " + topic)),
                        read.isEmpty() ? Stream.<String>of() : Stream.of("Read group " + service))
                .flatMap(accesses -> accesses)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> given(Manifests manifests, String service) {
        return manifests.find(KafkaUser.class, service).stream()
                .map(user -> (KafkaUserAuthorizationSimple) user.getSpec().getAuthorization())
                .flatMap(authorization -> authorization.getAcls().stream())
                .flatMap(BrokerAccess::accesses)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> accesses(AclRule rule) {
        String resource =
                switch (rule.getResource()) {
                    case AclRuleTopicResource topic -> "topic " + topic.getName();
                    case AclRuleGroupResource group -> "group " + group.getName();
                    default -> rule.getResource().getType();
                };
        return rule.getOperations().stream().map(operation -> operation.toValue() + " " + resource);
    }

    private static Stream<String> differences(Set<String> all, Set<String> without) {
        return all.stream().filter(access -> !without.contains(access));
    }
}
