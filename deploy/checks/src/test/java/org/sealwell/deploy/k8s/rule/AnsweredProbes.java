package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sealwell.deploy.Repository;
import org.sealwell.deploy.k8s.model.Manifests;

/** Whether something has begun, is ready and is alive is asked where it answers: our own services on their management ports. */
public final class AnsweredProbes implements Rule {

    @Override
    public List<String> broken(Manifests manifests) {
        return Workload.all(manifests).stream()
                .flatMap(workload -> workload.containers().stream().flatMap(container -> broken(workload, container)))
                .toList();
    }

    private static Stream<String> broken(Workload workload, Container container) {
        Map<String, Probe> probes = new TreeMap<>();
        probes.put("started", container.getStartupProbe());
        probes.put("ready", container.getReadinessProbe());
        probes.put("live", container.getLivenessProbe());
        return probes.entrySet().stream()
                .filter(probe -> !isAnswered(workload, probe.getKey(), probe.getValue()))
                .map(probe -> "%s is not asked whether it is %s".formatted(workload.name(), probe.getKey()));
    }

    private static boolean isAnswered(Workload workload, String question, Probe probe) {
        if (probe == null || probe.getHttpGet() == null) {
            return false;
        }
        boolean listening = workload.port(probe.getHttpGet().getPort()).isPresent();
        return Repository.SERVICES.contains(workload.name())
                ? listening
                        && ("/q/health/" + question).equals(probe.getHttpGet().getPath())
                        && "management".equals(probe.getHttpGet().getPort().getStrVal())
                : listening;
    }
}
