package org.sealwell.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.client.http.RetryPolicy;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.e2e.stage.TakesPartsAway;
import org.sealwell.platform.testkit.Crowd;

/** Commits as large as the client makes them, side by side: more than the service's heap would hold. */
@ExtendWith(Stage.Resolver.class)
@TakesPartsAway
class LargeCommitsTest {

    private static final RetryPolicy PATIENT = new RetryPolicy(60, Duration.ofMillis(200), Duration.ofSeconds(2));
    private static final int PEOPLE = 4;
    /** Sealed, five of them are just below what the client puts into one commit; so each has a large one and a small one. */
    private static final List<RecordDraft> RECORDS =
            Collections.nCopies(6, RecordDraft.of("Note", "{\"text\":\"" + "x".repeat(700_000) + "\"}"));

    private final Stage stage;

    LargeCommitsTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void allComeInAndTheServiceLives() {
        List<Person> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> stage.person("large-" + i))
                .toList();
        List<Session> phones = people.stream().map(LargeCommitsTest::signsUp).toList();
        long vault = stage.suite().pid("vault-service");

        Crowd.of(PEOPLE).does(i -> phones.get(i).records().putAll(RECORDS));

        assertThat(stage.suite().pid("vault-service")).isEqualTo(vault);
        assertThat(phones).allSatisfy(phone -> assertThat(phone.usage().items()).isEqualTo(RECORDS.size()));
        try (Session laptop = people.getLast().logsIn()) {
            laptop.sync();
            assertThat(laptop.records().ids()).hasSize(RECORDS.size());
        }
        phones.forEach(Session::close);
    }

    private static Session signsUp(Person person) {
        return person.signsUp(person.device("phone", connection -> connection.retries(PATIENT)));
    }
}
