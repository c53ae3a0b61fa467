package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwell.client.journey.TimeCapsuleTest.assertLie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Recovered;
import org.sealwell.client.Registered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.account.KeyringFullException;
import org.sealwell.client.http.JdkHttpTransport;
import org.sealwell.client.keys.SealedEpoch;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.UnreachableException;
import org.sealwell.client.share.SharePolicy;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.client.vault.RewrapProgress;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.Told;

class KeyRotationTest {
    private static final String ROTATION = "/api/auth/v1/account/keyring/rotation";
    private static final String KEYRING = "/api/auth/v1/account/keyring";
    private static final String COMMITS = "/api/vault/v1/commits";
    private static final RewrapProgress SILENT = RewrapProgress.SILENT;

    private final EvilServer server = new EvilServer();
    private final Person anna = new Person(server, "anna@example.org");
    private final Registered registered = anna.signsUp(new MemoryPinStore());
    private final Session session = registered.session();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void putsEveryRecordUnderANewKeyAndGoesOn() {
        List<HealthRecord> written = write(3);

        session.account().rotateKeys(anna.password(), SILENT);

        assertThat(epochs()).containsOnly(2L);
        HealthRecord later = session.records().put(RecordDraft.of("Note", "{}"));
        assertThat(epochOf(later.id())).isEqualTo(2);
        assertThat(session.account().details().epoch()).isEqualTo(2);
        assertThat(anna.logsInElsewhere().records().list("Note"))
                .containsAll(written)
                .hasSize(4);
    }

    @Test
    void leavesOlderRevisionsAndNotesOfSharesReadable() {
        HealthRecord first = write(1).get(0);
        HealthRecord second = session.records().put(first.edit("{\"text\":\"second\"}"));
        session.shares().create(List.of(second), SharePolicy.titled("before"));
        session.account().rotateKeys(anna.password(), SILENT);
        session.shares().create(List.of(second), SharePolicy.titled("after"));

        for (Session device : List.of(session, anna.logsInElsewhere())) {
            assertThat(device.records().get(first.id(), 1)).contains(first);
            assertThat(device.records().get(first.id(), 2)).contains(second);
            assertThat(device.records().history(first.id())).hasSize(2);
            assertThat(device.shares().list()).hasSize(2);
        }
    }

    @Test
    void isTakenUpByADeviceThatIsLoggedInWithoutItsPassword() {
        Session phone = anna.logsInElsewhere();
        List<HealthRecord> written = write(2);
        session.account().rotateKeys(anna.password(), SILENT);
        session.records().put(RecordDraft.of("Note", "{\"text\":\"of the new epoch\"}"));
        session.shares().create(written, SharePolicy.titled("of the new epoch"));

        phone.sync();
        assertThat(phone.records().list("Note")).hasSize(3);
        assertThat(phone.shares().list()).hasSize(1);
        assertThat(server.count("GET", KEYRING)).as("once for each who asked").isEqualTo(2);
        phone.account().changePassword(anna.password(), "a new one".toCharArray(), false);
        anna.remembers("a new one");
        assertThat(anna.logsInElsewhere().records().list("Note")).hasSize(3);
    }

    @Test
    void keepsADeviceThatHasSeenItFromSealingUnderTheOldKey() {
        Session phone = anna.logsInElsewhere();
        phone.sync();
        write(1);
        session.account().rotateKeys(anna.password(), SILENT);

        phone.sync();
        HealthRecord theirs = phone.records().put(RecordDraft.of("Note", "{}"));
        assertThat(epochOf(theirs.id())).isEqualTo(2);
    }

    @Test
    void findsWhatADeviceHasSealedUnderTheOldKeyMeanwhile() {
        Session phone = anna.logsInElsewhere();
        phone.sync();
        session.account().rotateKeys(anna.password(), SILENT);
        HealthRecord late = phone.records().put(RecordDraft.of("Note", "{}"));
        assertThat(epochOf(late.id())).isEqualTo(1);

        assertThat(session.account().rewrapRecords(SILENT)).isEqualTo(1);
        assertThat(epochOf(late.id())).isEqualTo(2);
        assertThat(session.account().rewrapRecords(SILENT)).isZero();
        assertThat(session.records().get(late.id())).contains(late);
    }

    @Test
    void canBeBrokenOffAndTakenUpOnAnotherDevice() {
        write(501);
        assertThatThrownBy(() -> session.account().rotateKeys(anna.password(), (done, all) -> {
                    assertThat(List.of(done, all)).containsExactly(500, 501);
                    throw new Stopped();
                }))
                .isInstanceOf(Stopped.class);
        assertThat(epochs()).hasSize(501).contains(1L, 2L);

        Session phone = anna.logsInElsewhere();
        assertThat(phone.records().list("Note")).hasSize(501);
        assertThat(phone.account().rewrapRecords(SILENT)).isEqualTo(1);
        assertThat(epochs()).containsOnly(2L);
    }

    @Test
    void givesWayToARecordThatChangesMeanwhile() {
        HealthRecord record = write(1).get(0);
        Session phone = anna.logsInElsewhere();
        phone.sync();
        server.tells("GET", COMMITS, (asked, honest) -> {
            server.isHonest();
            phone.records().put(record.edit("{\"text\":\"changed\"}"));
            return honest;
        });

        session.account().rotateKeys(anna.password(), SILENT);
        assertThat(epochs()).containsOnly(2L);
        assertThat(session.records().get(record.id()).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void leavesEveryWayBack() {
        List<String> sheets = session.recoveryKit().make(2, 3);
        write(1);
        session.account().rotateKeys(anna.password(), SILENT);

        try (Recovered recovered = anna.device(new MemoryPinStore()).connect().recoverWithKit(sheets.subList(0, 2))) {
            recovered.choosePassword("a new one".toCharArray()).close();
        }
        try (Recovered recovered = anna.device(new MemoryPinStore()).connect().recoverWithPhrase(registered.phrase());
                Session again = recovered.choosePassword("another new one".toCharArray())) {
            again.sync();
            assertThat(again.records().list("Note")).hasSize(1);
        }
    }

    @Test
    void isRefusedWithAWrongPasswordBeforeAnythingIsSent() {
        assertRefused("credentials-refused", () -> session.account().rotateKeys("wrong".toCharArray(), SILENT));
        assertThat(server.count("POST", ROTATION)).isZero();
        assertThat(session.account().details().epoch()).isEqualTo(1);
    }

    @Test
    void tellsWhatTheServerRefuses() {
        for (String type : List.of("stale-credentials", "objection-open")) {
            server.refuses("POST", ROTATION, Told.problem(409, type), 1);
            assertRefused(type, () -> session.account().rotateKeys(anna.password(), SILENT));
        }
        write(1);
        assertThat(epochs()).containsOnly(1L);
    }

    @Test
    void asksTheKeyringWhatBecameOfALostAnswer() {
        write(1);
        server.loses("POST", ROTATION, 1);
        session.account().rotateKeys(anna.password(), SILENT);
        assertThat(epochs()).containsOnly(2L);

        server.breaks("POST", ROTATION, 1);
        assertThatThrownBy(() -> session.account().rotateKeys(anna.password(), SILENT))
                .isInstanceOf(UnreachableException.class);
        assertThat(session.account().details().epoch()).isEqualTo(2);
    }

    @Test
    void tellsALostRotationApartFromAnotherDevices() {
        Sealwell laptop = anna.device(new MemoryPinStore())
                .transport(call -> {
                    if (call.uri().getPath().equals(ROTATION)) {
                        session.account().rotateKeys(anna.password(), SILENT);
                        throw new IOException("the connection broke");
                    }
                    return new JdkHttpTransport().send(call);
                })
                .connect();
        Session own = laptop.logIn(anna.email(), anna.password()).session();

        assertRefused("stale-credentials", () -> own.account().rotateKeys(anna.password(), SILENT));
        write(1);
        assertThat(own.records().list("Note")).hasSize(1);
    }

    @Test
    void believesNoServerThatDoesNotProveItself() {
        server.tells("POST", ROTATION, (asked, honest) -> honest.but(answer -> answer.put("M2", "A".repeat(43))));
        assertLie(Lie.SERVER_PROOF_WRONG, () -> session.account().rotateKeys(anna.password(), SILENT));
        server.isHonest();
        server.tells("POST", ROTATION, (asked, honest) -> honest.but(answer -> answer.put("epoch", 9)));
        assertLie(Lie.MALFORMED_ANSWER, () -> session.account().rotateKeys(anna.password(), SILENT));
    }

    @Test
    void takesNoOlderKeyringForANewerOne() {
        Session phone = anna.logsInElsewhere();
        HealthRecord record = write(1).get(0);
        ObjectNode before = server.auth().account(anna.email()).keyring.deepCopy();
        session.account().rotateKeys(anna.password(), SILENT);
        phone.sync();

        server.tells("GET", KEYRING, (asked, honest) -> honest.but(told -> told.set("keyring", before)));
        assertLie(Lie.ENVELOPE_REFUSED, () -> phone.records().get(record.id()));
        assertLie(Lie.KEYRING_OLD, () -> phone.records().put(RecordDraft.of("Note", "{}")));
        assertLie(Lie.KEYRING_OLD, () -> session.account().rotateKeys(anna.password(), SILENT));
        server.isHonest();
        assertThat(phone.records().get(record.id())).contains(record);
    }

    @Test
    void takesNoKeyringThatWasSpoilt() {
        Session phone = anna.logsInElsewhere();
        HealthRecord record = write(1).get(0);
        session.account().rotateKeys(anna.password(), SILENT);
        phone.sync();

        server.tells(
                "GET",
                KEYRING,
                (asked, honest) -> honest.but(told -> ((ObjectNode) told.path("keyring"))
                        .put(
                                "byRecovery",
                                told.path("keyring").path("byPassword").asText())));
        assertLie(Lie.ENVELOPE_REFUSED, () -> phone.records().get(record.id()));
    }

    @Test
    void dropsAKeyOnlyWhenNothingIsSealedWithItAnyMore() {
        HealthRecord first = write(1).get(0);
        for (int epoch = 2; epoch <= 9; epoch++) {
            session.account().rotateKeys(anna.password(), SILENT);
        }
        session.account().rotateKeys(anna.password(), SILENT);
        assertThat(server.auth().account(anna.email()).keyring.path("previous")).hasSize(8);

        session.records().put(first.edit("{\"text\":\"in epoch 10, over one that is sealed in it\"}"));
        for (int epoch = 11; epoch <= 18; epoch++) {
            session.account().rotateKeys(anna.password(), SILENT);
        }
        assertThatThrownBy(() -> session.account().rotateKeys(anna.password(), SILENT))
                .isInstanceOfSatisfying(KeyringFullException.class, full -> assertThat(full.epoch())
                        .isEqualTo(10));
        assertThat(anna.logsInElsewhere().records().get(first.id(), 1)).contains(first);
    }

    @Test
    void keepsTheKeyOfANoteOnAShare() {
        session.shares().create(write(1), SharePolicy.titled("in epoch 1"));
        for (int epoch = 2; epoch <= 9; epoch++) {
            session.account().rotateKeys(anna.password(), SILENT);
        }
        assertThatThrownBy(() -> session.account().rotateKeys(anna.password(), SILENT))
                .isInstanceOf(KeyringFullException.class);
        assertThat(anna.logsInElsewhere().shares().list()).hasSize(1);
    }

    private List<HealthRecord> write(int count) {
        return session.records()
                .putAll(IntStream.range(0, count)
                        .mapToObj(i -> RecordDraft.of("Note", "{\"text\":\"" + i + "\"}"))
                        .toList());
    }

    /** In which the latest revision of each record is sealed, as the server has it. */
    private List<Long> epochs() {
        return server.vault().of(session.accountId()).items.keySet().stream()
                .map(this::epochOf)
                .toList();
    }

    private long epochOf(String id) {
        List<ObjectNode> revisions =
                server.vault().of(session.accountId()).items.get(id);
        return SealedEpoch.of(revisions.get(revisions.size() - 1).path("key").asText());
    }

    private static void assertRefused(String type, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                .isEqualTo(type));
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
