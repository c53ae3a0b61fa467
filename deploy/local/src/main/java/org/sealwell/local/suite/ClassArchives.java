package org.sealwell.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where each JVM finds what its last run has learned: classes loaded and linked, and what was called how often (JEP 483, 514 and 515). Its
 * start takes half the time.
 *
 * <p>The JVM does not use an archive whose class path has changed since, and says so to nobody. So an archive carries a fingerprint of its
 * class path in its name: one that does not fit is as good as missing.
 *
 * @param directory where the archives are kept
 * @param making whether a run without an archive makes one as it ends; that run is slower, and takes some seconds to end
 */
public record ClassArchives(Path directory, boolean making) {
    private static final String SUFFIX = ".aot";

    /** The JVM's options for the process of this name. */
    List<String> options(String name, List<Path> classPath) {
        Path archive = archive(name, classPath);
        if (Files.exists(archive)) {
            return List.of("-XX:AOTCache=" + archive, "-Xlog:cds=off", "-Xlog:aot=off");
        }
        if (!making) {
            return List.of();
        }
        removeAll(name);
        // Its warnings are about classes that are left out.
        return List.of("-XX:AOTCacheOutput=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:aot=off");
    }

    private Path archive(String name, List<Path> classPath) {
        return directory.resolve(name + "-" + fingerprint(classPath) + SUFFIX);
    }

    private void removeAll(String name) {
        try (DirectoryStream<Path> outdated = Files.newDirectoryStream(directory, name + "-*" + SUFFIX)) {
            for (Path archive : outdated) {
                Files.delete(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what the JVM checks itself: the names, sizes and times of the jars, in order; and of the JVM. */
    private static String fingerprint(List<Path> classPath) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            // A class path may name what is not there: the classes of a module that has only tests.
            for (Path entry : classPath.stream().filter(Files::exists).toList()) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                            .sorted()
                            .toList()) {
                        String seen = jar + " " + Files.size(jar) + " "
                                + Files.getLastModifiedTime(jar).toMillis();
                        digest.update(seen.getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }
}
