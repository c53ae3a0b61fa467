package org.sealwell.deploy.k8s;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.params.provider.Arguments;
import org.sealwell.deploy.k8s.model.Manifests;
import org.sealwell.deploy.k8s.rule.Rule;

/** Production, with one thing wrong. */
final class Mistakes {

    static final String POD = "/spec/template/spec";
    static final String CONTAINER = POD + "/containers/0";

    private Mistakes() {}

    static Arguments mistake(Rule rule, String complaint, String deployment, Consumer<ObjectNode> mistake) {
        return Arguments.of(rule, complaint, Cluster.production().with("Deployment", deployment, mistake));
    }

    static Manifests setting(String configMap, String variable, String value) {
        return Cluster.production().with("ConfigMap", configMap, at("/data", data -> data.put(variable, value)));
    }

    /** What vault-service may do at the broker. */
    static Manifests access(Consumer<ArrayNode> mistake) {
        return Cluster.production()
                .with(
                        "KafkaUser",
                        "vault-service",
                        user -> mistake.accept((ArrayNode) user.at("/spec/authorization/acls")));
    }

    static Consumer<ObjectNode> at(String place, Consumer<ObjectNode> mistake) {
        return document -> mistake.accept((ObjectNode) document.at(place));
    }
}
