package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.UnreachableException;
import org.sealwell.client.vault.Conflict;
import org.sealwell.client.vault.ConflictException;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.IndexField;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.client.vault.RecordTooLargeException;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.Told;

/** Several devices, one vault. */
class SyncTest {
    private static final String COMMITS = "/api/vault/v1/commits";
    private static final IndexField CODE = IndexField.declare("code", IndexField.Spread.MANY_VALUES);

    private final EvilServer server = new EvilServer();
    private final Person anna = new Person(server, "anna@example.org");
    private final MemoryPinStore pins = new MemoryPinStore();
    private Session laptop;
    private Session phone;

    @BeforeEach
    void twoDevices() {
        laptop = anna.signsUp(pins).session();
        phone = anna.logsInElsewhere();
        phone.sync();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static RecordDraft note(String text) {
        return RecordDraft.of("Note", "{\"text\":\"" + text + "\"}");
    }

    @Test
    void otherRecordsOfAnotherDeviceAreRebasedOnByThemselves() {
        laptop.records().put(note("laptop"));
        phone.records().put(note("phone"));
        laptop.records().put(note("laptop again"));

        phone.sync();
        assertThat(phone.head()).isEqualTo(laptop.head());
        assertThat(phone.records().list("Note"))
                .isEqualTo(laptop.records().list("Note"))
                .hasSize(3);
    }

    @Test
    void theSameRecordChangedByTwoDevicesIsAConflictWithBothVersions() {
        HealthRecord first = laptop.records().put(note("first"));
        phone.sync();
        HealthRecord theirs = phone.records().put(first.edit("{\"text\":\"phone\"}"));

        assertThatThrownBy(() -> laptop.records().put(first.edit("{\"text\":\"laptop\"}")))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    Conflict only = conflict.conflicts().get(0);
                    assertThat(only.theirs()).contains(theirs);
                    assertThat(only.theirRevision()).isEqualTo(2);
                    assertThat(only.mine().orElseThrow().content().path("text").asText())
                            .isEqualTo("laptop");
                    HealthRecord merged =
                            laptop.records().put(only.mineOverTheirs().orElseThrow());
                    assertThat(merged.revision()).isEqualTo(3);
                });
    }

    @Test
    void aRecordDeletedByAnotherDeviceIsAConflict() {
        HealthRecord first = laptop.records().put(note("first"));
        phone.sync();
        phone.records().delete(first.id());

        assertThatThrownBy(() -> laptop.records().put(first.edit("{}")))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> assertThat(
                                conflict.conflicts().get(0).theirs())
                        .isEmpty());
        assertThat(laptop.records().get(first.id())).isEmpty();
    }

    @Test
    void aLostAnswerToACommitDoesNotDoubleIt() {
        server.loses("POST", COMMITS, 2);
        laptop.records().put(note("once"));

        assertThat(server.count("POST", COMMITS)).isEqualTo(3);
        assertThat(server.vault().of(laptop.accountId()).commits).hasSize(1);
        assertThat(laptop.head().n()).isEqualTo(1);
    }

    @Test
    void aCommitWhoseAnswersAreAllLostIsSeenAtTheNextSync() {
        server.loses("POST", COMMITS, 4);
        assertThatThrownBy(() -> laptop.records().put(note("once"))).isInstanceOf(UnreachableException.class);

        laptop.sync();
        assertThat(laptop.records().list("Note")).hasSize(1);
    }

    @Test
    void aCommitThatArrivedIsRecognisedWhenTheServerSaysConflict() {
        server.loses("POST", COMMITS, 1);
        server.tells(
                "POST",
                COMMITS,
                (asked, honest) -> honest.status() == 200
                        ? Told.problem(409, "commit-conflict").but(problem -> problem.putObject("head")
                                .put("n", honest.body().path("n").asLong())
                                .put("mac", honest.body().path("mac").asText()))
                        : honest);

        laptop.records().put(note("once"));

        assertThat(server.vault().of(laptop.accountId()).commits).hasSize(1);
    }

    @Test
    void aServerThatAlwaysSaysConflictIsGivenUpOn() {
        laptop.sync();
        server.refuses(
                "POST",
                COMMITS,
                Told.problem(409, "commit-conflict")
                        .but(problem -> problem.putObject("head").put("n", 0).putNull("mac")),
                1000);

        assertThatThrownBy(() -> laptop.records().put(note("never"))).isInstanceOf(RefusedException.class);
        assertThat(server.count("POST", COMMITS)).isEqualTo(16);
    }

    @Test
    void findsByValueHoweverItIsWritten() {
        HealthRecord height =
                laptop.records().put(RecordDraft.of("Observation", "{}").index(CODE, "http://loinc.org|8302-2"));
        phone.sync();

        assertThat(phone.records().find(CODE, " HTTP://loinc.org|8302-2")).containsExactly(height);
        laptop.records()
                .put(new RecordDraft(
                        height.id(), height.revision(), "Observation", height.content(), java.util.Map.of()));
        assertThat(laptop.records().find(CODE, "http://loinc.org|8302-2")).isEmpty();
    }

    @Test
    void aThousandRecordsTravelInBatchesAndPages() {
        List<RecordDraft> drafts =
                IntStream.range(0, 1001).mapToObj(i -> note("record " + i)).toList();
        laptop.records().putAll(drafts);
        for (int i = 0; i < 120; i++) {
            laptop.records().put(note("single " + i));
        }

        assertThat(phone.sync().n()).isEqualTo(123);
        assertThat(phone.records().list("Note")).hasSize(1121);
        assertThat(phone.records().page("Note", null, 10)).hasSize(10);
        assertThat(server.vault().of(laptop.accountId()).checkpoint.path("n").asLong())
                .isGreaterThanOrEqualTo(100);
    }

    @Test
    void aNewSessionPassesThroughThePinnedHead() {
        laptop.records().put(note("one"));
        phone.sync();
        phone.records().put(note("two"));

        assertThat(anna.logsIn(pins).sync().n()).isEqualTo(2);
    }

    @Test
    void aRecordBeyondOneMebibyteIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> laptop.records().put(note("x".repeat(800_000))))
                .isInstanceOf(RecordTooLargeException.class);
        assertThat(server.count("POST", COMMITS)).isZero();
    }

    @Test
    void aFieldWithFewValuesCannotBeDeclared() {
        assertThatThrownBy(() -> IndexField.declare("sex", IndexField.Spread.FEW_VALUES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usageIsWhatTheServerCounts() {
        laptop.records().put(note("one"));
        assertThat(laptop.usage().items()).isEqualTo(1);
    }
}
