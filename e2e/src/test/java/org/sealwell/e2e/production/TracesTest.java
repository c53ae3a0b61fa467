package org.sealwell.e2e.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.e2e.stage.Eventually;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.e2e.stage.TraceCollector.Collected;

/** One trace tells of a request what became of it, as far as the mail. */
@ExtendWith(Stage.Resolver.class)
class TracesTest {

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
        List<Collected> path = new ArrayList<>(List.of(end));
        while (!path.getFirst().parent().isEmpty()) {
            String parent = path.getFirst().parent();
            path.addFirst(eventually(span -> span.id().equals(parent)));
        }
        return path;
    }

    private Collected eventually(Predicate<Collected> wanted) throws InterruptedException {
        return Eventually.find(
                "span on the way to the mail",
                () -> stage.traces().spans().stream().filter(wanted).findFirst());
    }
}
