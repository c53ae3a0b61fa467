package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Recovered;
import org.sealwell.client.Registered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.UnreachableException;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.HonestAuth;

class RecoveryTest {
    private static final String RESET = "/api/auth/v1/credentials/reset";
    private static final String NEXT = "a new one";

    private final EvilServer server = new EvilServer();
    private final Person anna = new Person(server, "anna@example.org");
    private final MemoryPinStore pins = new MemoryPinStore();
    private String words = "";

    @BeforeEach
    void annaHasARecord() {
        Registered registered = anna.signsUp(pins);
        words = String.join(" ", registered.phrase().words());
        registered.session().records().put(RecordDraft.of("Note", "{}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsItsRecordsUnderANewPassword() {
        try (Recovered recovered = recovers(new MemoryPinStore());
                Session session = recovered.choosePassword(NEXT.toCharArray())) {
            assertThat(recovered.email()).isEqualTo(anna.email());
            assertThat(session.accountId()).isEqualTo(recovered.accountId());
            session.sync();
            assertThat(session.records().list("Note")).hasSize(1);
        }
        assertRefused("credentials-refused", anna::logsInElsewhere);
        anna.remembers(NEXT);
        assertThat(anna.logsInElsewhere().records().list("Note")).hasSize(1);
    }

    @Test
    void worksOnTheDeviceThatKnowsTheAccount() {
        try (Recovered recovered = recovers(pins)) {
            recovered.choosePassword(NEXT.toCharArray()).close();
        }
        anna.remembers(NEXT);
        anna.logsIn(pins).sync();
    }

    @Test
    void mayCostLessThanThePasswordBefore() {
        Person ben = new Person(server, "ben@example.org");
        Sealwell strong =
                ben.device(pins).passwordKdf(new KdfParameters.Pbkdf2(700_000)).connect();
        strong.startRegistration(ben.email());
        Registered bens = strong.confirmRegistration(ben.email(), HonestAuth.CODE, ben.password());

        try (Recovered recovered = ben.device(pins).connect().recoverWithPhrase(bens.phrase());
                Session session = recovered.choosePassword(NEXT.toCharArray())) {
            assertThat(session.accountId()).isEqualTo(bens.session().accountId());
        }
    }

    @Test
    void changesNothingUntilAPasswordIsChosen() {
        recovers(new MemoryPinStore()).close();

        anna.logsIn(pins).sync();
    }

    @Test
    void leavesThePhraseAsGoodAsBefore() {
        try (Recovered recovered = recovers(new MemoryPinStore())) {
            recovered.choosePassword(NEXT.toCharArray()).close();
        }
        try (Recovered again = recovers(new MemoryPinStore())) {
            again.choosePassword("and another".toCharArray()).close();
        }
        anna.remembers("and another");
        anna.logsInElsewhere();
    }

    @Test
    void knowsNothingOfWordsThatWereReplaced() {
        RecoveryPhrase replaced = anna.logsIn(pins).replacePhrase();

        assertRefused("recovery-refused", () -> recovers(new MemoryPinStore()));
        words = String.join(" ", replaced.words());
        recovers(new MemoryPinStore()).close();
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByLoggingIn() {
        try (Recovered recovered = recovers(new MemoryPinStore())) {
            // The repeat comes for a password that has been set already, and is refused.
            server.loses("POST", RESET, 1);
            recovered.choosePassword(NEXT.toCharArray()).close();
        }
        assertThat(server.count("POST", RESET)).isEqualTo(2);
        anna.remembers(NEXT);
        anna.logsInElsewhere();
    }

    @Test
    void aRequestThatNeverArrivesIsReported() {
        try (Recovered recovered = recovers(new MemoryPinStore())) {
            server.breaks("POST", RESET, 9);
            assertThatThrownBy(() -> recovered.choosePassword(NEXT.toCharArray()))
                    .isInstanceOf(UnreachableException.class);
        }
        anna.logsInElsewhere();
    }

    @Test
    void whoIsOvertakenIsToldSo() {
        try (Recovered first = recovers(new MemoryPinStore());
                Recovered second = recovers(new MemoryPinStore())) {
            first.choosePassword(NEXT.toCharArray()).close();
            assertRefused("stale-credentials", () -> second.choosePassword("another".toCharArray()));
        }
        anna.remembers(NEXT);
        anna.logsInElsewhere();
    }

    private Recovered recovers(MemoryPinStore device) {
        try (RecoveryPhrase phrase = RecoveryPhrase.parse(words)) {
            return anna.device(device).connect().recoverWithPhrase(phrase);
        }
    }

    private static void assertRefused(String type, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                .isEqualTo(type));
    }
}
