package org.sealwell.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files {@code <name>.pid} that tell which process is which. A process id is reused sooner or later, so a process counts as ours
 * only when its command line also carries {@link #mark()}.
 */
public final class RunDirectory {
    private static final String SUFFIX = ".pid";

    private final Path directory;

    /** Makes the directory if need be. */
    public RunDirectory(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory).toRealPath();
    }

    /** The argument every process started from here carries; it names this directory. */
    public String mark() {
        return "-Dsealwell.run=" + directory;
    }

    /** A file beside the process ids. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    /** Notes a process. */
    public void note(String name, long pid) {
        try {
            Files.writeString(file(name + SUFFIX), Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a process. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a noted process still runs and is ours. */
    public boolean isAlive(String name) {
        return process(file(name + SUFFIX)).isPresent();
    }

    /** The noted processes that still run and are ours. */
    public List<ProcessHandle> alive() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .flatMap(file -> process(file).stream())
                    .toList();
        }
    }

    private Optional<ProcessHandle> process(Path file) {
        return read(file)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !process.equals(ProcessHandle.current()))
                .filter(this::ours);
    }

    private boolean ours(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.arguments().map(all -> List.of(all).contains(mark())).orElse(false)
                || info.commandLine().map(line -> line.contains(mark() + " ")).orElse(false);
    }

    private static Optional<Long> read(Path file) {
        try {
            return Optional.of(Long.valueOf(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
