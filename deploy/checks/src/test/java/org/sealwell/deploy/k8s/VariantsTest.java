package org.sealwell.deploy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwell.deploy.k8s.model.Manifests;
import org.sealwell.deploy.k8s.model.MongoDBCommunity;
import org.sealwell.deploy.k8s.rule.Arrows;
import org.sealwell.deploy.k8s.rule.FullConfiguration;

/** What the README says that can be chosen. */
class VariantsTest {

    @Test
    void aStoreThatSomebodyElseKeeps() {
        Manifests managed = Cluster.productionWith(
                "managed",
                Map.of(
                        "- ../../store\n",
                        "",
                        "- store.yaml\n",
                        "",
                        "components:\n",
                        "components:\n- ../../components/managed-store\n"));

        assertThat(managed.all(MongoDBCommunity.class)).isEmpty();
        assertThat(new FullConfiguration().broken(managed)).isEmpty();
        assertThat(Arrows.of(managed)).contains("vault-service -> internet 27017");
    }

    @Test
    void traces() {
        Manifests traced =
                Cluster.productionWith("traced", Map.of("components:\n", "components:\n- ../../components/tracing\n"));

        assertThat(new FullConfiguration().broken(traced)).isEmpty();
        assertThat(traced.all(ConfigMap.class))
                .filteredOn(map -> map.getMetadata().getName().startsWith("every-service"))
                .singleElement()
                .satisfies(map -> assertThat(map.getData()).containsEntry("QUARKUS_OTEL_SDK_DISABLED", "false"));
    }
}
