package org.sealwell.local.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A directory of mode 0700 with files of mode 0600, which they have from the moment they exist. */
record PrivateDirectory(Path path) {
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    static PrivateDirectory make(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(DIRECTORY));
        }
        return new PrivateDirectory(path.toRealPath());
    }

    PrivateDirectory child(String name) throws IOException {
        return make(path.resolve(name));
    }

    /** The content of a file, which is made first if it is not there; a crash leaves it whole or not at all. */
    String keep(String name, Supplier<String> content) throws IOException {
        Path file = path.resolve(name);
        if (!Files.exists(file)) {
            Path draft = Files.createTempFile(path, name, ".new", PosixFilePermissions.asFileAttribute(FILE));
            Files.writeString(draft, content.get());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }
}
