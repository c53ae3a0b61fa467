package org.sealwell.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.LogTape;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

/** Neither a log nor an event says what opens a share, who may, or who came. */
@QuarkusTest
class SecrecyTest {

    private static final Logger OURS = Logger.getLogger("org.sealwell");

    private final LogTape tape = new LogTape();
    private final Owner anna = new Owner();

    @BeforeEach
    void start() {
        OURS.setLevel(Level.ALL);
        tape.start();
    }

    @AfterEach
    void stop() {
        tape.stop();
        OURS.setLevel(null);
    }

    @Test
    @Tag("row-19")
    void staysQuietAboutAWholeLife() {
        String email = "ben-" + UUID.randomUUID() + "@example.org";
        String receipt = Sealed.random(32);
        String wrong = Sealed.random(32);
        Link link = anna.shares(Link.any().withPassword());
        Link guarded = anna.shares(Link.any().openTo(email));
        guarded.visits("/codes", Map.of("linkProof", guarded.linkProof(), "email", email));
        guarded.visits("/verifications", Map.of("linkProof", guarded.linkProof(), "email", email, "code", "00000000"));
        guarded.visits("/open", Map.of("linkProof", "rubbish", "receipt", receipt, "email", email));
        link.visits("/open", "{\"linkProof\":\"" + link.linkProof());
        link.opensWithPassword(wrong, receipt);
        link.opensWithPassword(link.passwordProof(), receipt).statusCode(200);
        anna.revokes(link).statusCode(204);
        List<String> secrets = List.of(
                email,
                receipt,
                wrong,
                link.linkProof(),
                link.passwordProof(),
                link.serverHalf(),
                link.content().getFirst(),
                guarded.linkProof(),
                guarded.serverHalf(),
                "Firefox",
                "127.0.0.0");
        String events = Topic.named("share.events")
                .about(anna.account(), Duration.ofSeconds(1))
                .toString();
        assertThat(events).contains("ShareOpened", "ShareRevoked");
        for (String secret : secrets) {
            assertThat(events).doesNotContain(secret);
            assertThat(tape.lines()).noneMatch(line -> line.contains(secret));
        }
    }
}
