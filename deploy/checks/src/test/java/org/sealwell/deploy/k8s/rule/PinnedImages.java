package org.sealwell.deploy.k8s.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.sealwell.deploy.k8s.model.Manifests;

/** What runs tomorrow is what ran today. */
public final class PinnedImages implements Rule {

    private static final Pattern PINNED = Pattern.compile(".+/[^/:]+(:(?!latest$)[\\w.-]+|@sha256:[0-9a-f]{64})");

    @Override
    public List<String> broken(Manifests manifests) {
        return Workload.all(manifests).stream()
                .flatMap(workload -> workload.containers().stream())
                .filter(container -> !PINNED.matcher(container.getImage()).matches())
                .map(container -> "%s is not pinned: %s".formatted(container.getName(), container.getImage()))
                .toList();
    }
}
