package org.sealwell.e2e.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Recovered;
import org.sealwell.client.Session;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.MostlyWaits;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;

/** Somebody who has lost all but a file, and time. */
@ExtendWith(Stage.Resolver.class)
@MostlyWaits
class CapsuleTest {

    private static final Duration WAIT = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NEXT = "a password that time gave back";

    private final Stage stage;

    CapsuleTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    @Tag("row-25")
    void opensWhenItsDateHasComeAndNotBefore() throws InterruptedException {
        Person vic = stage.person("vic");
        String file;
        Instant first;
        try (Session phone = vic.signsUp()) {
            phone.records().put(RecordDraft.of("Note", "{\"text\":\"still here\"}"));
            file = phone.timeCapsule().make(WAIT);
            phone.timeCapsule().rehearse(file);
            first = phone.timeCapsule().check().orElseThrow().opensAt();
        }
        vic.mailAbout("A time capsule was made for your Sealwell account");
        assertThatThrownBy(() -> vic.device("library computer").recoverWithCapsule(file))
                .isInstanceOf(NotYetException.class);

        Thread.sleep(Duration.ofSeconds(3));
        try (Session later = vic.logsIn()) {
            assertThat(later.timeCapsule().state().orElseThrow().opensAt()).isAfter(first);
        }

        try (Recovered recovered = awaitOpening(vic, file);
                Session session = recovered.choosePassword(NEXT.toCharArray())) {
            session.sync();
            assertThat(session.records().list("Note")).singleElement().satisfies(note -> assertThat(note.json())
                    .contains("still here"));
            vic.mailAbout("Somebody fetched your Sealwell time capsule");
            session.timeCapsule().remove();
        }
        assertThatThrownBy(() -> vic.device("library computer").recoverWithCapsule(file))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                        .isEqualTo("recovery-refused"));
    }

    private static Recovered awaitOpening(Person person, String file) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return person.device("library computer").recoverWithCapsule(file);
            } catch (NotYetException notYet) {
                assertThat(Instant.now()).as("its date comes").isBefore(end);
                Thread.sleep(500);
            }
        }
    }
}
