package org.sealwell.local.process;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that never grows beyond a limit: when it is full it becomes {@code <name>.1}, and the one before that is gone. */
final class LogFile implements AutoCloseable {
    private final Path file;
    private final long limit;
    private Writer writer;
    private long size;

    LogFile(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        Files.createDirectories(file.toAbsolutePath().getParent());
        size = Files.exists(file) ? Files.size(file) : 0;
        writer = open(file);
    }

    synchronized void append(String line) throws IOException {
        if (size > limit) {
            rotate();
        }
        writer.write(line);
        writer.write('\n');
        size += line.length() + 1L;
    }

    synchronized void flush() throws IOException {
        writer.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }

    private void rotate() throws IOException {
        writer.close();
        Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        writer = open(file);
        size = 0;
    }

    private static Writer open(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
