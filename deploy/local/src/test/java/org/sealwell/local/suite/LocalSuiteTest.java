package org.sealwell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite without its services, which have journeys of their own. */
class LocalSuiteTest {
    @TempDir
    Path data;

    @Test
    void losesNothingWhenSomethingIsKilledAndLeavesNoProcessBehind() throws Exception {
        SuiteConfig config = SuiteConfig.ephemeral(Path.of(""), data).withServices(List.of());
        List<Long> last;
        try (LocalSuite suite = LocalSuite.start(config);
                MongoClient client = MongoClients.create(
                        "mongodb://127.0.0.1:" + suite.ports().of(Listener.MONGO))) {
            long broker = suite.pid("broker");
            long store = suite.pid("store");
            for (int i = 0; i < 50; i++) {
                client.getDatabase("test").getCollection("notes").insertOne(new Document("_id", i));
            }

            suite.kill("store");
            suite.awaitReady("store");

            assertThat(client.getDatabase("test").getCollection("notes").countDocuments())
                    .isEqualTo(50);
            assertThat(suite.pid("store")).isNotEqualTo(store);
            assertThat(suite.pid("broker")).isEqualTo(broker);

            suite.kill("broker");
            suite.awaitReady();
            assertThat(suite.addresses())
                    .contains("broker", "store", suite.ports().url(Listener.BEACON));
            assertThat(suite.beaconUri().getPort()).isEqualTo(suite.ports().of(Listener.BEACON));
            last = List.of(suite.pid("store"), suite.pid("broker"));
            // Once more when it is closed.
            suite.stop();
        }
        assertThat(last.stream().map(ProcessHandle::of)).containsOnly(Optional.empty());
        config.ports().requireFree();
    }
}
