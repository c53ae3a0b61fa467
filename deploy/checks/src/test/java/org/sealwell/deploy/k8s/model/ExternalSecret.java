package org.sealwell.deploy.k8s.model;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;

/** What is used of {@code external-secrets.io/v1}. */
public record ExternalSecret(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    public record Spec(String refreshInterval, StoreRef secretStoreRef, Target target, List<Data> data) {}

    public record StoreRef(String kind, String name) {}

    public record Target(String creationPolicy, String deletionPolicy, Template template) {}

    public record Template(Map<String, String> data) {}

    public record Data(String secretKey, RemoteRef remoteRef) {}

    public record RemoteRef(String key, String property) {}
}
