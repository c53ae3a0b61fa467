package org.sealwell.e2e.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;

/** A SRP-6a library by other people, unmodified, follows the protocol's pages and is let in. */
@ExtendWith(Stage.Resolver.class)
class IndependentLoginTest {

    private final Stage stage;

    IndependentLoginTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void anIndependentSrpClientLogsIn() throws IOException, InterruptedException {
        Person anna = stage.person("independent");
        try (Session session = anna.signsUp()) {
            String said = Node.run(
                    "login.mjs", stage.suite().gateway().toString(), anna.email(), new String(anna.password()));
            assertThat(said).isEqualTo("{\"accountId\":\"" + session.accountId() + "\",\"proven\":true,\"epoch\":1}");
        }
    }
}
