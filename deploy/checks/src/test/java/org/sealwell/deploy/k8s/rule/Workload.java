package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwell.deploy.Repository;
import org.sealwell.deploy.k8s.model.Manifests;

/** What runs by a Deployment. */
record Workload(Deployment deployment) {

    static List<Workload> all(Manifests manifests) {
        return manifests.all(Deployment.class).stream().map(Workload::new).toList();
    }

    /** Those of this repository. */
    static List<Workload> services(Manifests manifests) {
        return all(manifests).stream()
                .filter(workload -> Repository.SERVICES.contains(workload.name()))
                .toList();
    }

    String name() {
        return deployment.getMetadata().getName();
    }

    PodSpec pod() {
        return deployment.getSpec().getTemplate().getSpec();
    }

    Map<String, String> labels() {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }

    List<Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream())
                .toList();
    }

    /** The number of a port, which may be meant by its name. */
    Optional<Integer> port(IntOrString port) {
        return containers().stream()
                .flatMap(container -> container.getPorts().stream())
                .filter(declared -> port.getStrVal() == null
                        ? Objects.equals(declared.getContainerPort(), port.getIntVal())
                        : port.getStrVal().equals(declared.getName()))
                .map(ContainerPort::getContainerPort)
                .findFirst();
    }

    boolean isSelectedBy(Map<String, String> selector) {
        return !selector.isEmpty() && labels().entrySet().containsAll(selector.entrySet());
    }
}
