package org.sealwell.deploy.k8s.model;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.certmanager.api.model.v1.Issuer;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Map;

/** Which model reads which kind, in the version that is written. */
final class Kinds {

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            entry("v1 Namespace", Namespace.class),
            entry("v1 ConfigMap", ConfigMap.class),
            entry("v1 Secret", Secret.class),
            entry("v1 Service", Service.class),
            entry("v1 ServiceAccount", ServiceAccount.class),
            entry("apps/v1 Deployment", Deployment.class),
            entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            entry("rbac.authorization.k8s.io/v1 Role", Role.class),
            entry("rbac.authorization.k8s.io/v1 RoleBinding", RoleBinding.class),
            entry("gateway.networking.k8s.io/v1 Gateway", Gateway.class),
            entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            entry("gateway.networking.k8s.io/v1 BackendTLSPolicy", BackendTLSPolicy.class),
            entry("cert-manager.io/v1 Certificate", Certificate.class),
            entry("cert-manager.io/v1 Issuer", Issuer.class),
            entry("trust.cert-manager.io/v1alpha1 Bundle", Bundle.class),
            entry("external-secrets.io/v1 ExternalSecret", ExternalSecret.class),
            entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class),
            entry("mongodbcommunity.mongodb.com/v1 MongoDBCommunity", MongoDBCommunity.class),
            entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
            entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class));

    private Kinds() {}

    static Object read(ObjectNode document) {
        String kind = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        Class<?> model = MODELS.get(kind);
        if (model == null) {
            throw new IllegalArgumentException("No model reads a " + kind);
        }
        try {
            return StrictYaml.as(model, document);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s %s: %s".formatted(kind, document.at("/metadata/name").asText(), e.getMessage()), e);
        }
    }
}
