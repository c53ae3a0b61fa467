package org.sealwell.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final RestartPolicy QUICKLY =
            new RestartPolicy(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(30), 3);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(printed, true, StandardCharsets.UTF_8), true, false);
    private RunDirectory run;

    @BeforeEach
    void makeDirectories() throws IOException {
        run = new RunDirectory(directory.resolve("run"));
    }

    @Test
    void startsAKilledProcessAgain() throws Exception {
        Supervised mortal = start(RestartPolicy.DEFAULT);
        mortal.awaitReady(PATIENCE);
        long first = mortal.pid();

        mortal.kill();
        mortal.awaitReady(PATIENCE);

        assertThat(mortal.pid()).isNotEqualTo(first);
        assertThat(Files.readString(run.file("mortal.pid"))).isEqualTo(Long.toString(mortal.pid()));
        assertThat(output()).contains("mortal died (status 137) and is started again");
        mortal.stop(PATIENCE);
        assertThat(run.file("mortal.pid")).doesNotExist();
        assertThat(ProcessHandle.of(mortal.pid())).isEmpty();
    }

    @Test
    void givesUpWithTheReasonWhenItDiesAgainAndAgain() throws Exception {
        Supervised mortal = start(QUICKLY, "a configuration");

        assertThatThrownBy(() -> mortal.awaitReady(PATIENCE))
                .hasMessageContaining("mortal is given up: it died 3 times in a row")
                .hasMessageContaining("status 3")
                .hasMessageContaining("I cannot live without a configuration");
        mortal.stop(PATIENCE);
    }

    @Test
    void writesWhatAProcessSaysIntoItsLog() throws Exception {
        Supervised mortal = start(RestartPolicy.DEFAULT);
        mortal.awaitReady(PATIENCE);
        mortal.stop(PATIENCE);

        assertThat(directory.resolve("logs/mortal.log")).hasContent("Mortal is ready\nMortal was asked to end");
        assertThat(output()).contains("mortal               | Mortal is ready").doesNotContain("could not be followed");
    }

    @Test
    void knowsItsOwnProcessesFromOthers() throws Exception {
        Supervised mortal = start(RestartPolicy.DEFAULT);
        mortal.awaitReady(PATIENCE);
        run.note("stranger", ProcessHandle.current().parent().orElseThrow().pid());

        assertThat(run.alive()).extracting(ProcessHandle::pid).containsExactly(mortal.pid());
        mortal.stop(PATIENCE);
        assertThat(run.alive()).isEmpty();
    }

    @Test
    void keepsALogBelowItsLimit() throws Exception {
        Path file = directory.resolve("small.log");
        try (LogFile log = new LogFile(file, 100)) {
            for (int i = 0; i < 100; i++) {
                log.append("0123456789");
            }
        }
        assertThat(Files.size(file)).isLessThan(120);
        assertThat(Files.size(directory.resolve("small.log.1"))).isLessThan(120);
    }

    private Supervised start(RestartPolicy policy, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                run.mark(),
                "-cp",
                System.getProperty("java.class.path"),
                Mortal.class.getName()));
        line.addAll(List.of(arguments));
        Command command = new Command("mortal", line, Map.of());
        return Supervised.start(command, Probe.ofItsWord(), policy, run, directory.resolve("logs"), screen);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
