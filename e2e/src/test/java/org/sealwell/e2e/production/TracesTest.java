package org.sealwell.e2e.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.e2e.stage.TraceCollector.Collected;

/** One trace tells of a request what became of it, as far as the mail. */
@ExtendWith(Stage.Resolver.class)
class TracesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stage stage;

    TracesTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aTraceLeadsFromTheGatewayThroughKafkaToTheMail() throws InterruptedException {
        Person anna = stage.person("traced");
        try (Session session = anna.signsUp()) {
            session.account().changePassword(anna.password(), "another quiet lake".toCharArray(), false);
        }

        Collected mail = eventually(span -> span.name().equals("mail password-changed"));
        List<Collected> path = pathTo(mail);

        assertThat(path)
                .extracting(Collected::service)
                .containsSubsequence("gateway", "auth-service", "notification-service");
        assertThat(path).allSatisfy(span -> assertThat(span.trace()).isEqualTo(mail.trace()));
        assertThat(path.getFirst().service()).isEqualTo("gateway");
    }

    /** From the beginning of the trace to this span. */
    private List<Collected> pathTo(Collected end) throws InterruptedException {
        List<Collected> path = new java.util.ArrayList<>(List.of(end));
        while (!path.getFirst().parent().isEmpty()) {
            String parent = path.getFirst().parent();
            path.addFirst(eventually(span -> span.id().equals(parent)));
        }
        return path;
    }

    private Collected eventually(Predicate<Collected> wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<Collected> found = find(wanted);
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            found = find(wanted);
        }
        return found.orElseThrow(() -> new AssertionError("no such span among "
                + stage.traces().spans().stream()
                        .map(span -> span.service() + ": " + span.name())
                        .distinct()
                        .sorted()
                        .toList()));
    }

    private Optional<Collected> find(Predicate<Collected> wanted) {
        return stage.traces().spans().stream().filter(wanted).findFirst();
    }
}
