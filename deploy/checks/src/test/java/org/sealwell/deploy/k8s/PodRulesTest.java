package org.sealwell.deploy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.deploy.k8s.Mistakes.CONTAINER;
import static org.sealwell.deploy.k8s.Mistakes.POD;
import static org.sealwell.deploy.k8s.Mistakes.at;
import static org.sealwell.deploy.k8s.Mistakes.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwell.deploy.k8s.model.Manifests;
import org.sealwell.deploy.k8s.rule.AnsweredProbes;
import org.sealwell.deploy.k8s.rule.GracefulEnds;
import org.sealwell.deploy.k8s.rule.KnownSizes;
import org.sealwell.deploy.k8s.rule.ManagementPorts;
import org.sealwell.deploy.k8s.rule.NoPrivileges;
import org.sealwell.deploy.k8s.rule.PinnedImages;
import org.sealwell.deploy.k8s.rule.RoomToLeave;
import org.sealwell.deploy.k8s.rule.Rule;

/** Rules about each pod by itself can fail. */
class PodRulesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void aMistakeIsFound(Rule rule, String complaint, Manifests mistaken) {
        assertThat(rule.broken(mistaken)).anySatisfy(line -> assertThat(line).contains(complaint));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(new PinnedImages(), "is not pinned", "gateway", at(CONTAINER, c -> c.put("image", "r.org/g"))),
                mistake(
                        new PinnedImages(),
                        "is not pinned",
                        "gateway",
                        at(CONTAINER, c -> c.put("image", "r.org:443/gateway:latest"))),
                mistake(
                        new KnownSizes(),
                        "has no bounds",
                        "vault-service",
                        at(CONTAINER + "/resources/limits", c -> c.remove("cpu"))),
                mistake(
                        new KnownSizes(),
                        "more memory",
                        "vault-service",
                        at(CONTAINER + "/resources/limits", c -> c.put("memory", "1Gi"))),
                mistake(
                        new NoPrivileges(),
                        "container is not restricted",
                        "gateway",
                        at(CONTAINER + "/securityContext", c -> c.put("readOnlyRootFilesystem", false))),
                mistake(
                        new NoPrivileges(),
                        "container is not restricted",
                        "gateway",
                        at(CONTAINER + "/securityContext/capabilities", c -> c.remove("drop"))),
                mistake(
                        new NoPrivileges(),
                        "pod is not restricted",
                        "gateway",
                        at(POD + "/securityContext", c -> c.put("runAsUser", 0))),
                mistake(
                        new NoPrivileges(),
                        "given a token",
                        "gateway",
                        at(POD, c -> c.put("automountServiceAccountToken", true))),
                mistake(
                        new AnsweredProbes(),
                        "whether it is live",
                        "gateway",
                        at(CONTAINER, c -> c.remove("livenessProbe"))),
                mistake(
                        new AnsweredProbes(),
                        "whether it is ready",
                        "gateway",
                        at(CONTAINER + "/readinessProbe/httpGet", c -> c.put("port", "https"))),
                mistake(
                        new ManagementPorts(),
                        "management elsewhere",
                        "gateway",
                        at(CONTAINER + "/ports/1", c -> c.put("containerPort", 9181))),
                Arguments.of(
                        new RoomToLeave(),
                        "cannot be moved",
                        Cluster.production()
                                .with("PodDisruptionBudget", "gateway", at("/spec", c -> c.put("maxUnavailable", 0)))),
                Arguments.of(
                        new RoomToLeave(),
                        "cannot be moved",
                        Cluster.production()
                                .with("HorizontalPodAutoscaler", "gateway", at("/spec", c -> c.put("minReplicas", 1)))),
                mistake(
                        new GracefulEnds(),
                        "needs PT30S to end",
                        "vault-service",
                        at(POD, c -> c.put("terminationGracePeriodSeconds", 30))),
                mistake(
                        new GracefulEnds(),
                        "gone before anybody knows",
                        "gateway",
                        at(CONTAINER, c -> c.remove("lifecycle"))));
    }
}
