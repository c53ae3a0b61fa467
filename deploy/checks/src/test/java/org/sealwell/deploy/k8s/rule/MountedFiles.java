package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwell.deploy.k8s.model.Bundle;
import org.sealwell.deploy.k8s.model.Manifests;

/** The files that a container finds, by their paths, with their text where it is known. */
record MountedFiles(Map<String, String> texts) {

    static MountedFiles of(Workload workload, Manifests manifests) {
        Map<String, String> texts = new TreeMap<>();
        for (Container container : workload.containers()) {
            for (VolumeMount mount : container.getVolumeMounts()) {
                workload.pod().getVolumes().stream()
                        .filter(volume -> volume.getName().equals(mount.getName()))
                        .forEach(volume -> files(volume, manifests)
                                .forEach((name, text) -> texts.put(mount.getMountPath() + "/" + name, text)));
            }
        }
        return new MountedFiles(texts);
    }

    private static Map<String, String> files(Volume volume, Manifests manifests) {
        if (volume.getSecret() != null) {
            return secret(volume.getSecret(), manifests);
        }
        if (volume.getConfigMap() != null) {
            String name = volume.getConfigMap().getName();
            return manifests
                    .find(ConfigMap.class, name)
                    .map(ConfigMap::getData)
                    .orElseGet(() -> names(bundle(name, manifests)));
        }
        return Map.of();
    }

    private static Map<String, String> secret(SecretVolumeSource source, Manifests manifests) {
        Map<String, String> contents = Secrets.of(manifests, source.getSecretName());
        return source.getItems().isEmpty()
                ? contents
                : source.getItems().stream()
                        .filter(item -> contents.containsKey(item.getKey()))
                        .collect(Collectors.toMap(KeyToPath::getPath, item -> contents.get(item.getKey())));
    }

    /** What trust-manager makes of a bundle. */
    private static Stream<String> bundle(String name, Manifests manifests) {
        return manifests.all(Bundle.class).stream()
                .filter(bundle -> bundle.metadata().getName().equals(name))
                .map(bundle -> bundle.spec().target())
                .flatMap(target -> Stream.concat(
                        Stream.of(target.configMap().key()),
                        target.additionalFormats() == null
                                ? Stream.of()
                                : target.additionalFormats().values().stream().map(Bundle.Format::key)));
    }

    private static Map<String, String> names(Stream<String> names) {
        return names.collect(Collectors.toMap(name -> name, name -> ""));
    }

    List<String> missing(Stream<String> paths) {
        return paths.filter(path -> !texts.containsKey(path)).toList();
    }
}
