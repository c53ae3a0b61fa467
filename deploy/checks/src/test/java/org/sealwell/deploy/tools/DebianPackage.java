package org.sealwell.deploy.tools;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A program of Debian's archive, unpacked without being installed. The hash is pinned: what else comes is not run.
 *
 * @param program where it is in the package
 */
record DebianPackage(URI location, String sha256, String program) {

    private static final Path TOOLS = Path.of("target/tools").toAbsolutePath();

    /** Downloaded at the first time only. */
    Path unpacked() throws IOException, InterruptedException {
        Path folder = TOOLS.resolve(sha256);
        Path binary = folder.resolve(program);
        if (!Files.isExecutable(binary)) {
            Files.createDirectories(folder);
            Path archive = folder.resolve("package.deb");
            Files.write(archive, download());
            Command.run("dpkg-deb", "-x", archive.toString(), folder.toString());
        }
        return binary;
    }

    private byte[] download() throws IOException {
        try (InputStream body = location.toURL().openStream()) {
            byte[] bytes = body.readAllBytes();
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(sha256)) {
                throw new IOException("%s has the hash %s".formatted(location, found));
            }
            return bytes;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
