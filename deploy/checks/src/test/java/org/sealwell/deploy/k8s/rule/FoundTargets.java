package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealwell.deploy.Repository;
import org.sealwell.deploy.k8s.model.Manifests;

/** Whoever names somebody else means one who is there. */
public final class FoundTargets implements Rule {

    @Override
    public List<String> broken(Manifests manifests) {
        List<String> lines = new ArrayList<>();
        services(manifests, lines);
        scalers(manifests, lines);
        budgets(manifests, lines);
        routes(manifests, lines);
        monitors(manifests, lines);
        return lines;
    }

    private static void services(Manifests manifests, List<String> lines) {
        for (Workload workload : Workload.all(manifests)) {
            if (!workload.isSelectedBy(
                    workload.deployment().getSpec().getSelector().getMatchLabels())) {
                lines.add("Deployment " + workload.name() + " does not select its own pods");
            }
        }
        for (Service service : manifests.all(Service.class)) {
            List<Workload> selected = selected(manifests, service.getSpec().getSelector());
            boolean leadsToOne = selected.size() == 1
                    && service.getSpec().getPorts().stream().allMatch(port -> selected.getFirst()
                            .port(port.getTargetPort())
                            .isPresent());
            if (!leadsToOne) {
                lines.add("Service " + service.getMetadata().getName() + " leads nowhere");
            }
        }
    }

    private static void scalers(Manifests manifests, List<String> lines) {
        for (HorizontalPodAutoscaler scaler : manifests.all(HorizontalPodAutoscaler.class)) {
            String target = scaler.getSpec().getScaleTargetRef().getName();
            Deployment deployment = manifests.find(Deployment.class, target).orElse(null);
            if (deployment == null) {
                lines.add("HorizontalPodAutoscaler " + scaler.getMetadata().getName() + " scales nothing");
            } else if (deployment.getSpec().getReplicas() != null) {
                lines.add("Deployment " + target + " would undo what is scaled, with its replicas");
            }
        }
    }

    private static void budgets(Manifests manifests, List<String> lines) {
        for (PodDisruptionBudget budget : manifests.all(PodDisruptionBudget.class)) {
            if (selected(manifests, budget.getSpec().getSelector().getMatchLabels())
                            .size()
                    != 1) {
                lines.add("PodDisruptionBudget " + budget.getMetadata().getName() + " guards nothing");
            }
        }
    }

    private static void routes(Manifests manifests, List<String> lines) {
        manifests.all(HTTPRoute.class).stream()
                .flatMap(route -> route.getSpec().getRules().stream())
                .flatMap(rule -> rule.getBackendRefs().stream())
                .filter(backend -> !isOffered(manifests, backend.getName(), backend.getPort()))
                .forEach(backend -> lines.add("HTTPRoute leads to " + backend.getName() + ", which is not there"));
        manifests.all(BackendTLSPolicy.class).stream()
                .flatMap(policy -> policy.getSpec().getTargetRefs().stream())
                .filter(target ->
                        manifests.find(Service.class, target.getName()).isEmpty())
                .forEach(target -> lines.add("BackendTLSPolicy is for " + target.getName() + ", which is not there"));
    }

    private static boolean isOffered(Manifests manifests, String name, Integer port) {
        return manifests.find(Service.class, name).stream()
                .flatMap(service -> service.getSpec().getPorts().stream())
                .anyMatch(offered -> Objects.equals(offered.getPort(), port));
    }

    /** Each by the job that rules and dashboards know it by. */
    private static void monitors(Manifests manifests, List<String> lines) {
        for (String service : Repository.SERVICES) {
            boolean watched = manifests.all(PodMonitor.class).stream()
                    .map(PodMonitor::getSpec)
                    .anyMatch(
                            monitor -> selected(manifests, monitor.getSelector().getMatchLabels()).stream()
                                    .map(workload -> workload.labels().get(monitor.getJobLabel()))
                                    .anyMatch(service::equals));
            if (!watched) {
                lines.add(service + " is watched by no PodMonitor");
            }
        }
    }

    private static List<Workload> selected(Manifests manifests, Map<String, String> selector) {
        return Workload.all(manifests).stream()
                .filter(workload -> workload.isSelectedBy(selector))
                .toList();
    }
}
