package org.sealwell.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A laid out folder as layers, from what seldom changes to what always does: a registry and a machine keep each one once. Every file gets
 * Jib's one time, a second after the epoch, which is the time it has in the folder.
 */
record Layers(Path folder) {
    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");

    List<FileEntriesLayer> all() throws IOException {
        List<FileEntriesLayer> layers = new ArrayList<>();
        layers.add(layer("runtime", "opt/java"));
        layers.add(layer("libraries", "opt/sealwell/lib"));
        if (Files.exists(folder.resolve("opt/sealwell/web"))) {
            layers.add(layer("web", "opt/sealwell/web"));
        }
        layers.add(layer(
                "application",
                "opt/sealwell/app",
                "opt/sealwell/quarkus",
                "opt/sealwell/quarkus-run.jar",
                "opt/sealwell/start.options"));
        layers.add(layer("archive", "opt/sealwell/start.aot"));
        return layers;
    }

    private FileEntriesLayer layer(String name, String... paths) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        for (String path : paths) {
            layer.addEntryRecursive(
                    folder.resolve(path), AbsoluteUnixPath.get("/" + path), (file, inside) -> permissions(file));
        }
        return layer.build();
    }

    private static FilePermissions permissions(Path file) {
        return Files.isExecutable(file) ? PROGRAM : FILE;
    }
}
