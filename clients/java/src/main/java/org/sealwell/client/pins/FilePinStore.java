package org.sealwell.client.pins;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Pins as files of one folder: written beside, forced to disk and moved into place; readable by the owner only. */
public final class FilePinStore implements PinStore {
    private final Path folder;

    /** Uses the folder, and makes it when it is not there. */
    public FilePinStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder for pins", e);
        }
    }

    @Override
    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(file(name), UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a pin", e);
        }
    }

    @Override
    public synchronized void write(String name, String text) {
        try {
            Path beside = Files.createTempFile(folder, name, ".part", ownerOnly("rw-------"));
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a pin", e);
        }
    }

    @Override
    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove a pin", e);
        }
    }

    private Path file(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,128}")) {
            throw new IllegalArgumentException("a pin's name has letters, digits, - and _ only");
        }
        return folder.resolve(name + ".json");
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
