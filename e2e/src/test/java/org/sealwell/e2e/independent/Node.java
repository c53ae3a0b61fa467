package org.sealwell.e2e.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others, which Node runs. */
final class Node {

    private static final Path CLIENT = Path.of("independent-client");
    private static final Path INSTALLED = CLIENT.resolve("node_modules/.package-lock.json");
    private static final Path WANTED = CLIENT.resolve("package-lock.json");

    private Node() {}

    /** What the script says. */
    static String run(String script, String... arguments) throws IOException, InterruptedException {
        if (!Files.exists(INSTALLED)
                || Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(WANTED)) < 0) {
            started(List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return started(command);
    }

    private static String started(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
