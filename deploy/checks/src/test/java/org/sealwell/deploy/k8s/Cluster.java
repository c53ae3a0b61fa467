package org.sealwell.deploy.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.sealwell.deploy.Repository;
import org.sealwell.deploy.k8s.model.Manifests;
import org.sealwell.deploy.tools.Command;
import org.sealwell.deploy.tools.Tool;

/** What an operator applies, rendered once an overlay from a copy in which secrets have been made. */
final class Cluster {

    static final List<String> OVERLAYS = List.of("dev", "production");

    private static final Path COPY = copy(Repository.ROOT.resolve("k8s"), freshFolder());
    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private Cluster() {}

    static Manifests of(String overlay) {
        return RENDERED.computeIfAbsent(overlay, Cluster::render);
    }

    static Manifests dev() {
        return of("dev");
    }

    static Manifests production() {
        return of("production");
    }

    /** Production as the README says how to change it: lines of its kustomization are put in the place of others. */
    static Manifests productionWith(String name, Map<String, String> lines) {
        Path changed = copy(folder("production"), COPY.resolve("overlays").resolve(name));
        for (Path file : Repository.files(changed, "kustomization.yaml")) {
            String text = Repository.text(file);
            for (var line : lines.entrySet()) {
                text = text.replace(line.getKey(), line.getValue());
            }
            write(file, text);
        }
        return render(name);
    }

    /** The folder of secrets that the script made. */
    static Path secrets() {
        return folder("dev").resolve("secrets");
    }

    static void makeSecrets() {
        run(folder("dev").resolve("make-secrets").toString());
    }

    private static Manifests render(String overlay) {
        if (overlay.equals("dev")) {
            makeSecrets();
        }
        try {
            return Manifests.of(Tool.KUSTOMIZE.run(folder(overlay).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder(String overlay) {
        return COPY.resolve("overlays").resolve(overlay);
    }

    private static void run(String program) {
        try {
            Command.run(program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "k8s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without secrets that somebody may have made there for a cluster of their own. */
    private static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(from.resolve("overlays/dev/secrets"))) {
                    Path place = to.resolve(from.relativize(file));
                    Files.createDirectories(place.getParent());
                    Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
