package org.sealwell.deploy.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that is run to its end. */
public final class Command {

    private Command() {}

    /** What it prints; what it complains of is the exception. */
    public static String run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }

    public static String run(List<String> command) throws IOException, InterruptedException {
        Path complaints = Files.createTempFile("command", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(complaints.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + Files.readString(complaints));
            }
            return output;
        } finally {
            Files.delete(complaints);
        }
    }
}
