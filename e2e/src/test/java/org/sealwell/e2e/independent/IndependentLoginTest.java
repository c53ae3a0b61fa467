package org.sealwell.e2e.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;

/** A SRP-6a library by other people, unmodified, follows the protocol's pages and is let in. */
@ExtendWith(Stage.Resolver.class)
class IndependentLoginTest {

    private static final Path CLIENT = Path.of("independent-client");

    private final Stage stage;

    IndependentLoginTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void anIndependentSrpClientLogsIn() throws IOException, InterruptedException {
        if (!Files.isDirectory(CLIENT.resolve("node_modules"))) {
            run("npm", "ci", "--no-audit", "--no-fund");
        }
        Person anna = stage.person("independent");
        try (Session session = anna.signsUp()) {
            String said = run(
                    "node", "login.mjs", stage.suite().gateway().toString(), anna.email(), new String(anna.password()));
            assertThat(said).isEqualTo("{\"accountId\":\"" + session.accountId() + "\",\"proven\":true,\"epoch\":1}");
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
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
