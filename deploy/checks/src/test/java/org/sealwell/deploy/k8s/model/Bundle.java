package org.sealwell.deploy.k8s.model;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;

/** What is used of {@code trust.cert-manager.io/v1alpha1}. */
public record Bundle(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    public record Spec(List<Source> sources, Target target) {}

    public record Source(Boolean useDefaultCAs, Key secret) {}

    public record Key(String name, String key) {}

    public record Target(
            ConfigMapKey configMap, Map<String, Format> additionalFormats, LabelSelector namespaceSelector) {}

    public record ConfigMapKey(String key) {}

    public record Format(String key, String password, String profile) {}
}
