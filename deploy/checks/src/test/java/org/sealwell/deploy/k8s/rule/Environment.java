package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sealwell.deploy.k8s.model.Manifests;

/**
 * What a service's environment is.
 *
 * @param values by name; a secret's is not known, and stands there as what it is taken from
 * @param missing what it should be taken from, and is not there
 */
record Environment(Map<String, String> values, List<String> missing) {

    static Environment of(Workload workload, Manifests manifests) {
        Environment environment = new Environment(new TreeMap<>(), new ArrayList<>());
        for (Container container : workload.containers()) {
            container.getEnvFrom().forEach(source -> environment.add(source, manifests));
            container.getEnv().forEach(variable -> environment.add(variable, manifests));
        }
        return environment;
    }

    private void add(EnvFromSource source, Manifests manifests) {
        String name = source.getConfigMapRef().getName();
        Optional<ConfigMap> map = manifests.find(ConfigMap.class, name);
        map.map(ConfigMap::getData).ifPresent(values::putAll);
        if (map.isEmpty()) {
            missing.add("ConfigMap " + name);
        }
    }

    private void add(EnvVar variable, Manifests manifests) {
        if (variable.getValueFrom() == null) {
            values.put(variable.getName(), variable.getValue());
            return;
        }
        var key = variable.getValueFrom().getSecretKeyRef();
        values.put(variable.getName(), key.getName() + "/" + key.getKey());
        if (!Secrets.of(manifests, key.getName()).containsKey(key.getKey())) {
            missing.add("Secret %s with %s".formatted(key.getName(), key.getKey()));
        }
    }
}
