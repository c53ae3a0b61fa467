package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Recovered;
import org.sealwell.client.Registered;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.crypto.slip39.ShareException;
import org.sealwell.client.crypto.slip39.ShareException.Reason;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.recovery.KitState;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.evil.EvilServer;

class RecoveryKitTest {
    private static final String NEXT = "a new one";

    private final EvilServer server = new EvilServer();
    private final Person anna = new Person(server, "anna@example.org");
    private Registered registered = anna.signsUp(new MemoryPinStore());
    private Session session = registered.session();

    @BeforeEach
    void annaHasARecord() {
        session.records().put(RecordDraft.of("Note", "{}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anyThreeOfFiveSheetsLeadToTheRecords() {
        assertThat(session.recoveryKit().state()).isEmpty();
        List<String> sheets = session.recoveryKit().make(3, 5);

        assertThat(session.recoveryKit().state())
                .get()
                .extracting(KitState::needed, KitState::count)
                .containsExactly(3L, 5L);
        try (Recovered recovered = recovers(List.of(sheets.get(4), sheets.get(0), sheets.get(2)));
                Session again = recovered.choosePassword(NEXT.toCharArray())) {
            again.sync();
            assertThat(again.records().list("Note")).hasSize(1);
        }
        anna.remembers(NEXT);
        anna.logsInElsewhere();
    }

    @Test
    void fewerSheetsOrThoseOfAnotherKitAreToldApart() {
        List<String> sheets = session.recoveryKit().make(2, 3);
        assertFault(Reason.TOO_FEW, () -> recovers(sheets.subList(0, 1)));
        List<String> replaced = session.recoveryKit().make(2, 3);
        assertFault(Reason.OTHER_KIT, () -> recovers(List.of(sheets.get(0), replaced.get(1))));
        assertRefused(() -> recovers(sheets.subList(0, 2)));
        recovers(replaced.subList(1, 3)).close();
    }

    @Test
    void isRemovedWithAllItsSheets() {
        List<String> sheets = session.recoveryKit().make(2, 3);
        session.recoveryKit().remove();
        session.recoveryKit().remove();

        assertThat(session.recoveryKit().state()).isEmpty();
        assertRefused(() -> recovers(sheets.subList(0, 2)));
    }

    @Test
    void canBeTriedWithoutBeingUsedUp() {
        List<String> sheets = session.recoveryKit().make(2, 3);
        session.recoveryKit().rehearse(sheets.subList(1, 3));
        session.rehearsePhrase(registered.phrase());

        session.recoveryKit().make(2, 3);
        assertRefused(() -> session.recoveryKit().rehearse(sheets.subList(1, 3)));
        try (RecoveryPhrase other = RecoveryPhrase.random(new java.security.SecureRandom())) {
            assertRefused(() -> session.rehearsePhrase(other));
        }
        anna.logsInElsewhere();
    }

    private Recovered recovers(List<String> sheets) {
        return anna.device(new MemoryPinStore()).connect().recoverWithKit(sheets);
    }

    private static void assertRefused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                .isEqualTo("recovery-refused"));
    }

    private static void assertFault(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ShareException.class, wrong -> assertThat(wrong.reason())
                .isEqualTo(reason));
    }
}
