package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwell.deploy.k8s.model.Manifests;

/** Whoever breaks into a service finds nothing to go on with: no root, no capability, nothing to write on, no word for the API server. */
public final class NoPrivileges implements Rule {

    @Override
    public List<String> broken(Manifests manifests) {
        List<String> lines = new ArrayList<>();
        for (Workload workload : Workload.all(manifests)) {
            if (!isRestricted(workload.pod().getSecurityContext())) {
                lines.add(workload.name() + ": its pod is not restricted");
            }
            workload.containers().stream()
                    .filter(container -> !isRestricted(container))
                    .forEach(container -> lines.add(workload.name() + ": its container is not restricted"));
            if (!isWithoutToken(workload, manifests)) {
                lines.add(workload.name() + ": it is given a token of the API server");
            }
        }
        if (manifests.all(Namespace.class).stream().noneMatch(NoPrivileges::enforces)) {
            lines.add("the namespace does not enforce it");
        }
        return lines;
    }

    private static boolean isRestricted(PodSecurityContext context) {
        return context != null
                && Boolean.TRUE.equals(context.getRunAsNonRoot())
                && Long.valueOf(65532).equals(context.getRunAsUser())
                && context.getSeccompProfile() != null
                && "RuntimeDefault".equals(context.getSeccompProfile().getType());
    }

    private static boolean isRestricted(Container container) {
        SecurityContext context = container.getSecurityContext();
        return context != null
                && Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())
                && Boolean.TRUE.equals(context.getReadOnlyRootFilesystem())
                && !Boolean.TRUE.equals(context.getPrivileged())
                && context.getCapabilities() != null
                && context.getCapabilities().getDrop().equals(List.of("ALL"))
                && context.getCapabilities().getAdd().isEmpty();
    }

    private static boolean isWithoutToken(Workload workload, Manifests manifests) {
        String account = workload.pod().getServiceAccountName();
        boolean accountHasNone = account == null
                || manifests
                        .find(ServiceAccount.class, account)
                        .map(ServiceAccount::getAutomountServiceAccountToken)
                        .filter(Boolean.FALSE::equals)
                        .isPresent();
        return accountHasNone && Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken());
    }

    private static boolean enforces(Namespace namespace) {
        return Optional.ofNullable(namespace.getMetadata().getLabels())
                .map(labels -> labels.get("pod-security.kubernetes.io/enforce"))
                .filter("restricted"::equals)
                .isPresent();
    }
}
