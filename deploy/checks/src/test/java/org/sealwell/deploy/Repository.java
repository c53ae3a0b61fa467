package org.sealwell.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, as the checks read them. */
public final class Repository {

    /** Tests run in {@code deploy/checks}. */
    public static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Every service's folder, which is also its name. */
    public static final List<String> SERVICES = List.of(
            "auth-service", "vault-service", "share-service", "recovery-service", "notification-service", "gateway");

    private Repository() {}

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below a folder whose names end so, in the order of their paths. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
