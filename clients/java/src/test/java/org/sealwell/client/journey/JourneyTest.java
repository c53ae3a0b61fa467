package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.LoginResult;
import org.sealwell.client.Registered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.account.DeviceSession;
import org.sealwell.client.crypto.PasswordKdf;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.UnreachableException;
import org.sealwell.client.recovery.PhraseState;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.HonestAuth;
import org.sealwell.evil.Told;

/** What an honest server lets a person do. */
class JourneyTest {
    private final EvilServer server = new EvilServer();
    private final Person anna = new Person(server, "anna@example.org");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void registersAndShowsTwentyFourWords() {
        Registered registered = anna.signsUp(new MemoryPinStore());

        assertThat(registered.phrase().words()).hasSize(24);
        assertThat(registered.phrase()).hasToString("RecoveryPhrase[redacted]");
        assertThat(server.recovery()
                        .phrase(registered.session().accountId())
                        .path("proofHash")
                        .asText())
                .isEqualTo(ProofHash.of(registered.phrase().key(), "sw1/phrase-proof"));
    }

    @Test
    void stretchesAChosenPasswordOnce() {
        AtomicInteger stretched = new AtomicInteger();
        Sealwell sealwell = anna.device(new MemoryPinStore())
                .passwordStretcher((password, salt, kdf) -> {
                    stretched.incrementAndGet();
                    return PasswordKdf.root(password, salt, kdf);
                })
                .connect();
        sealwell.startRegistration(anna.email());

        sealwell.confirmRegistration(anna.email(), HonestAuth.CODE, anna.password())
                .session()
                .close();

        assertThat(stretched).hasValue(1);
        anna.logsInElsewhere().close();
    }

    @Test
    void whatOneDeviceWritesTheOtherReads() {
        HealthRecord written = anna.signsUp().records().put(RecordDraft.of("Note", "{\"text\":\"first visit\"}"));

        Session phone = anna.logsInElsewhere();

        assertThat(phone.records().list("Note")).containsExactly(written);
        assertThat(phone.records().get(written.id())).contains(written);
    }

    @Test
    void aBrokenRegistrationIsNoticedAtTheNextLoginAndFinished() {
        server.breaks("PUT", "/api/recovery/v1/plan/phrase", 4);
        assertThatThrownBy(anna::signsUp).isInstanceOf(UnreachableException.class);

        LoginResult login = anna.triesToLogIn(new MemoryPinStore());

        assertThat(login.registrationUnfinished()).isTrue();
        assertThat(login.session().finishRegistration().words()).hasSize(24);
        assertThat(anna.triesToLogIn(new MemoryPinStore()).phrase()).isEqualTo(PhraseState.READY);
    }

    @Test
    void theFirstPhraseIsNotOverwritten() {
        Session session = anna.signsUp();

        assertThatThrownBy(session::finishRegistration)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                        .isEqualTo("precondition-failed"));
        assertThat(session.replacePhrase().words()).hasSize(24);
    }

    @Test
    void aLostAnswerToTheAccountsCreationIsAskedForAgain() {
        server.loses("POST", "/api/auth/v1/accounts", 2);

        assertThat(anna.signsUp().accountId()).hasSize(22);
        assertThat(server.count("POST", "/api/auth/v1/accounts")).isEqualTo(3);
    }

    @Test
    void logsInWhileTheRecoveryServiceIsAway() {
        anna.signsUp();
        server.refuses("GET", "/api/recovery/v1/plan", Told.problem(503, "service-unavailable"), 100);

        assertThat(anna.triesToLogIn(new MemoryPinStore()).phrase()).isEqualTo(PhraseState.UNKNOWN);
    }

    @Test
    void aWrongPasswordIsRefusedLikeAnUnknownAddress() {
        anna.signsUp();
        anna.remembers("wrong");
        Person nobody = new Person(server, "nobody@example.org");

        for (Person person : List.of(anna, nobody)) {
            assertThatThrownBy(person::logsInElsewhere)
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                            .isEqualTo("credentials-refused"));
        }
    }

    @Test
    void theNextLoginShowsTheDeviceToken() {
        MemoryPinStore pins = new MemoryPinStore();
        Session session = anna.signsUp(pins).session();
        anna.logsIn(pins);

        assertThat(server.requests().stream()
                        .filter(asked -> asked.path().endsWith("/login/start"))
                        .map(asked -> asked.body().path("deviceToken").asText()))
                .containsExactly("", "device-" + session.sessionId());
    }

    @Test
    void changesThePasswordAndLocksOutTheOldOne() {
        Session session = anna.signsUp();
        session.records().put(RecordDraft.of("Note", "{}"));
        session.account().changePassword(anna.password(), "a new one".toCharArray(), true);

        assertThatThrownBy(anna::logsInElsewhere).isInstanceOf(RefusedException.class);
        anna.remembers("a new one");
        assertThat(anna.logsInElsewhere().records().list("Note")).hasSize(1);
    }

    @Test
    void aPasswordChangeWhoseAnswerIsLostIsFoundOutByLoggingIn() {
        Session session = anna.signsUp();
        server.loses("POST", "/api/auth/v1/credentials/change", 1);

        session.account().changePassword(anna.password(), "a new one".toCharArray(), false);

        assertThat(server.count("POST", "/api/auth/v1/credentials/change")).isEqualTo(1);
        assertThat(session.account().sessions()).hasSize(1);
    }

    @Test
    void aPasswordChangeThatNeverArrivedIsReported() {
        Session session = anna.signsUp();
        server.breaks("POST", "/api/auth/v1/credentials/change", 1);

        assertThatThrownBy(() -> session.account().changePassword(anna.password(), "a new one".toCharArray(), false))
                .isInstanceOf(UnreachableException.class);
        anna.logsInElsewhere();
    }

    @Test
    void changesTheAddress() {
        MemoryPinStore pins = new MemoryPinStore();
        Session session = anna.signsUp(pins).session();
        session.account().changeEmail(anna.password(), " Anna.New@Example.org ");
        session.account().confirmEmail("12345678");

        Person renamed = new Person(server, "anna.new@example.org");
        assertThat(renamed.logsIn(pins).accountId()).isEqualTo(session.accountId());
        assertThat(session.account().details().email()).isEqualTo("anna.new@example.org");
    }

    @Test
    void listsAndEndsSessions() {
        Session laptop = anna.signsUp();
        Session phone = anna.logsInElsewhere();
        assertThat(laptop.account().sessions())
                .extracting(DeviceSession::current)
                .containsExactly(true, false);

        laptop.account().endSession(phone.sessionId());

        assertThat(laptop.account().sessions()).hasSize(1);
        assertThatThrownBy(phone::sync).isInstanceOf(RefusedException.class);
    }

    @Test
    void deletesTheAccountWithASignedRequest() {
        Session session = anna.signsUp();
        session.account().delete();

        assertThatThrownBy(anna::logsInElsewhere).isInstanceOf(RefusedException.class);
    }

    @Test
    void renewsAnAccessTokenThatIsRefused() {
        Session session = anna.signsUp();
        server.auth().expireAccessTokens();

        session.records().put(RecordDraft.of("Note", "{}"));

        assertThat(server.count("POST", "/api/auth/v1/tokens/refresh")).isEqualTo(1);
    }

    @Test
    void aLostRenewalIsRepeatedUnderTheSameKey() {
        Session session = anna.signsUp();
        server.auth().expireAccessTokens();
        server.loses("POST", "/api/auth/v1/tokens/refresh", 2);

        session.sync();

        assertThat(server.requests().stream()
                        .filter(asked -> asked.path().endsWith("/refresh"))
                        .map(asked -> asked.header("Idempotency-Key").orElseThrow())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aClosedSessionHasNoKeys() {
        Session session = anna.signsUp();
        session.close();

        assertThatThrownBy(() -> session.records().put(RecordDraft.of("Note", "{}")))
                .isInstanceOf(IllegalStateException.class);
    }
}
