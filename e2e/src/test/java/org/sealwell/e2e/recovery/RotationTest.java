package org.sealwell.e2e.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Recovered;
import org.sealwell.client.Session;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.share.SharePolicy;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.client.vault.RewrapProgress;
import org.sealwell.e2e.stage.MostlyWaits;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;

/** Somebody fears that a device they have lost still has the key, and makes a new one. */
@ExtendWith(Stage.Resolver.class)
@MostlyWaits
class RotationTest {
    private static final int RECORDS = 600;
    private static final int A_COMMIT = 500;
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stage stage;

    RotationTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    @Tag("row-28")
    void leavesRecordsHistoryAndEveryWayBackWhereverItIsBrokenOff() throws InterruptedException {
        Person ruth = stage.person("ruth");
        List<HealthRecord> records;
        List<String> sheets;
        String file;
        try (Session laptop = ruth.signsUp();
                Session phone = ruth.logsIn()) {
            records = new ArrayList<>(laptop.records().putAll(drafts()));
            HealthRecord first = records.get(0);
            records.set(0, laptop.records().put(first.edit("{\"text\":\"second revision\"}")));
            laptop.shares()
                    .create(records.subList(0, 1), SharePolicy.titled("before").labelled("before"));
            sheets = laptop.recoveryKit().make(2, 3);
            file = laptop.timeCapsule().make(WAIT);
            phone.sync();

            assertThatThrownBy(() -> laptop.account().rotateKeys(ruth.password(), RotationTest::breakOff))
                    .isInstanceOf(BrokenOff.class);
            assertEverythingReadable(phone, records, first);
            assertThat(phone.account().details().epoch()).isEqualTo(2);
            laptop.timeCapsule().rehearse(file);
            laptop.recoveryKit().rehearse(sheets.subList(1, 3));
        }

        try (Recovered recovered = ruth.recovers();
                Session library = recovered.choosePassword("chosen in between".toCharArray())) {
            ruth.remembers("chosen in between");
            assertThat(library.records().list("Note")).hasSize(RECORDS);
            assertThat(library.account().rewrapRecords(RewrapProgress.SILENT)).isEqualTo(RECORDS - A_COMMIT);
            assertThat(library.account().rewrapRecords(RewrapProgress.SILENT)).isZero();
            assertThatThrownBy(() -> library.account().rotateKeys(ruth.password(), RewrapProgress.SILENT))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                            .isEqualTo("objection-open"));
        }
        try (Session anew = ruth.logsIn()) {
            assertEverythingReadable(
                    anew, records, anew.records().get(records.get(0).id(), 1).orElseThrow());
        }
        try (Recovered byKit = ruth.device("library computer").recoverWithKit(sheets.subList(0, 2));
                Recovered byCapsule = awaitOpening(ruth, file)) {
            assertThat(byKit.email()).isEqualTo(ruth.email());
            try (Session last = byCapsule.choosePassword("time gave it back".toCharArray())) {
                assertThat(last.records().list("Note")).hasSize(RECORDS);
            }
        }
    }

    private static List<RecordDraft> drafts() {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> RecordDraft.of("Note", "{\"text\":\"" + i + "\"}"))
                .toList();
    }

    private static void breakOff(int done, int all) {
        assertThat(List.of(done, all)).containsExactly(A_COMMIT, RECORDS);
        throw new BrokenOff();
    }

    private static void assertEverythingReadable(Session session, List<HealthRecord> records, HealthRecord first) {
        session.sync();
        assertThat(session.records().list("Note")).containsExactlyInAnyOrderElementsOf(records);
        assertThat(session.records().get(first.id(), 1)).contains(first);
        assertThat(session.records().get(first.id(), 2)).contains(records.get(0));
        assertThat(session.records().history(first.id())).hasSize(2);
        assertThat(session.shares().list()).singleElement().satisfies(share -> assertThat(share.label())
                .isEqualTo("before"));
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

    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
