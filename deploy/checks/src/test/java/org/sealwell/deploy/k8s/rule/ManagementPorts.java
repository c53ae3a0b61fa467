package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.sealwell.deploy.k8s.model.Manifests;

/** The management port that is declared is the one that the service was built with. */
public final class ManagementPorts implements Rule {

    @Override
    public List<String> broken(Manifests manifests) {
        return Workload.services(manifests).stream()
                .filter(workload ->
                        !workload.port(new IntOrString("management")).equals(built(workload)))
                .map(workload -> workload.name() + " has its management elsewhere")
                .toList();
    }

    private static Optional<Integer> built(Workload workload) {
        Properties properties = BuiltIn.properties(workload.name());
        return Optional.of(Integer.valueOf(properties.getProperty("quarkus.management.port")));
    }
}
