package org.sealwell.deploy.k8s.model;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;

/** What is used of {@code mongodbcommunity.mongodb.com/v1}. */
public record MongoDBCommunity(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    public record Spec(
            String type, int members, String version, Security security, List<User> users, StatefulSet statefulSet) {}

    public record Security(Authentication authentication, Tls tls) {}

    public record Authentication(List<String> modes) {}

    public record Tls(boolean enabled, Ref certificateKeySecretRef, Ref caCertificateSecretRef) {}

    public record Ref(String name) {}

    public record User(
            String name,
            String db,
            Ref passwordSecretRef,
            List<Role> roles,
            String scramCredentialsSecretName,
            String connectionStringSecretName) {}

    public record Role(String name, String db) {}

    public record StatefulSet(StatefulSetSpec spec) {}

    public record StatefulSetSpec(PodTemplateSpec template, List<PersistentVolumeClaim> volumeClaimTemplates) {}
}
