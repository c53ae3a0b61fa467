package org.sealwell.deploy.k8s.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Everything that one overlay puts into a cluster, read strictly. */
public final class Manifests {

    private final List<Manifest> manifests;

    private Manifests(List<Manifest> manifests) {
        this.manifests = manifests;
    }

    public static Manifests of(String rendered) throws IOException {
        return new Manifests(
                StrictYaml.documents(rendered).stream().map(Manifest::of).toList());
    }

    public <T> List<T> all(Class<T> model) {
        return manifests.stream()
                .map(Manifest::object)
                .filter(model::isInstance)
                .map(model::cast)
                .toList();
    }

    public <T extends HasMetadata> Optional<T> find(Class<T> model, String name) {
        return all(model).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    /** The same with a mistake in one of them, to see that it is found. */
    public Manifests with(String kind, String name, Consumer<ObjectNode> mistake) {
        int place = place(kind, name);
        ObjectNode wrong = manifests.get(place).document().deepCopy();
        mistake.accept(wrong);
        List<Manifest> changed = new ArrayList<>(manifests);
        changed.set(place, Manifest.of(wrong));
        return new Manifests(changed);
    }

    /** The same without one of them. */
    public Manifests without(String kind, String name) {
        List<Manifest> fewer = new ArrayList<>(manifests);
        fewer.remove(place(kind, name));
        return new Manifests(fewer);
    }

    private int place(String kind, String name) {
        return IntStream.range(0, manifests.size())
                .filter(place -> manifests.get(place).is(kind, name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no %s %s".formatted(kind, name)));
    }

    private record Manifest(ObjectNode document, Object object) {

        static Manifest of(ObjectNode document) {
            return new Manifest(document, Kinds.read(document));
        }

        /** @param name a regular expression, since kustomize puts hashes behind some names */
        boolean is(String kind, String name) {
            return document.path("kind").asText().equals(kind)
                    && document.at("/metadata/name").asText().matches(name);
        }
    }
}
