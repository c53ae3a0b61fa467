package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import org.sealwell.deploy.k8s.model.Manifests;

/** A node can be emptied: each budget lets at least one go, while others stay. */
public final class RoomToLeave implements Rule {

    @Override
    public List<String> broken(Manifests manifests) {
        return manifests.all(PodDisruptionBudget.class).stream()
                .filter(budget -> !leavesRoom(budget, replicas(manifests, budget)))
                .map(budget -> budget.getMetadata().getName() + " cannot be moved, or not without an end to it")
                .toList();
    }

    private static boolean leavesRoom(PodDisruptionBudget budget, int replicas) {
        IntOrString away = budget.getSpec().getMaxUnavailable();
        IntOrString there = budget.getSpec().getMinAvailable();
        int free = away != null ? number(away) : replicas - (there == null ? replicas : number(there));
        return free >= 1 && free < replicas;
    }

    /** Percentages are not used, and would be refused here. */
    private static int number(IntOrString value) {
        return value.getIntVal() == null ? 0 : value.getIntVal();
    }

    private static int replicas(Manifests manifests, PodDisruptionBudget budget) {
        return manifests
                .find(HorizontalPodAutoscaler.class, budget.getMetadata().getName())
                .map(scaler -> scaler.getSpec().getMinReplicas())
                .orElse(1);
    }
}
