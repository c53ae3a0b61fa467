package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sealwell.deploy.k8s.model.Manifests;

/** A node knows beforehand what it takes in: processor and memory are asked for and bounded, and memory is never promised twice. */
public final class KnownSizes implements Rule {

    @Override
    public List<String> broken(Manifests manifests) {
        return Workload.all(manifests).stream()
                .flatMap(workload -> Stream.concat(
                        workload.containers().stream()
                                .filter(container -> !isBounded(container.getResources()))
                                .map(Container::getName)
                                .map(name -> workload.name() + "/" + name
                                        + " has no bounds, or more memory than it asks for"),
                        workload.pod().getVolumes().stream()
                                .filter(KnownSizes::isBoundless)
                                .map(volume -> workload.name() + ": " + volume.getName() + " may grow without end")))
                .toList();
    }

    private static boolean isBounded(ResourceRequirements resources) {
        if (resources == null || resources.getRequests() == null || resources.getLimits() == null) {
            return false;
        }
        Map<String, Quantity> limits = resources.getLimits();
        return resources.getRequests().keySet().containsAll(List.of("cpu", "memory"))
                && limits.keySet().containsAll(List.of("cpu", "memory"))
                && limits.get("memory").equals(resources.getRequests().get("memory"));
    }

    private static boolean isBoundless(Volume volume) {
        return volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() == null;
    }
}
