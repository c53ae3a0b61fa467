package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.LoginResult;
import org.sealwell.client.Recovered;
import org.sealwell.client.RecoveryMethod;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.recovery.CapsuleState;
import org.sealwell.client.recovery.CapsuleWatch;
import org.sealwell.client.recovery.TimeCapsule;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.client.vault.RewrapProgress;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.HonestAuth;

class TimeCapsuleTest {
    private static final String PLAN = "/api/recovery/v1/plan/capsule";
    private static final String OPENINGS = "/api/recovery/v1/capsule/openings";
    private static final String NEXT = "a new one";

    private final EvilServer server = new EvilServer();
    private final HonestHelp help = new HonestHelp(server);
    private final Person anna = new Person(server, "anna@example.org");
    private final Session session = signsUp(anna);
    private final TimeCapsule capsule = session.timeCapsule();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void opensTheAccountOfWhoHasNotLoggedInForItsWait() {
        session.records().put(RecordDraft.of("Note", "{}"));
        String file = capsule.make();
        help.passes(Duration.ofDays(30).plusSeconds(3));

        try (Recovered recovered = connect(anna).recover(anna.email(), new RecoveryMethod.Capsule(file));
                Session again = recovered.choosePassword(NEXT.toCharArray())) {
            again.sync();
            assertThat(again.records().list("Note")).hasSize(1);
        }
        assertThat(help.capsule().moves()).as("whoever logs in moves its date").isEqualTo(1);
    }

    @Test
    void opensAlsoWhenTheAccountKeyIsANewOneSince() {
        session.records().put(RecordDraft.of("Note", "{}"));
        String file = capsule.make();
        session.account().rotateKeys(anna.password(), RewrapProgress.SILENT);
        assertThat(capsule.check()).isPresent();
        help.passes(Duration.ofDays(31));

        try (Recovered recovered = connect(anna).recoverWithCapsule(file);
                Session again = recovered.choosePassword(NEXT.toCharArray())) {
            again.sync();
            assertThat(again.records().list("Note")).hasSize(1);
        }
    }

    @Test
    void saysWhenItOpensToWhoComesBefore() {
        String file = capsule.make(Duration.ofDays(2));
        CapsuleState state = capsule.check().orElseThrow();
        help.passes(Duration.ofDays(1));

        assertThat(state.waiting()).isEqualTo(Duration.ofDays(2));
        assertThatThrownBy(() -> connect(anna).recoverWithCapsule(file))
                .isInstanceOfSatisfying(NotYetException.class, notYet -> assertThat(notYet.opensAt())
                        .isEqualTo(state.opensAt()));
    }

    @Test
    void opensForNobodyBeforeItsDateWhateverTheServiceHandsOut() {
        String file = capsule.make();
        CapsuleState state = capsule.state().orElseThrow();
        ObjectNode early = help.capsule().given();
        help.passes(Duration.ofDays(30).minusSeconds(1));

        help.tells("POST", OPENINGS, problem -> problem.removeAll().setAll(early));
        Sealwell handedOut = anna.device(new MemoryPinStore())
                .clock(help.clock())
                .transport(call -> {
                    var answer = help.send(call);
                    return call.uri().getPath().equals(OPENINGS)
                            ? new org.sealwell.client.http.HttpAnswer(200, answer.headers(), answer.body())
                            : answer;
                })
                .connect();
        assertThatThrownBy(() -> handedOut.recoverWithCapsule(file))
                .isInstanceOfSatisfying(NotYetException.class, notYet -> assertThat(notYet.opensAt())
                        .isEqualTo(state.opensAt()));
    }

    @Test
    void staysAwayFromWhoLogsIn() {
        String file = capsule.make();
        help.passes(Duration.ofDays(2));
        assertThat(logsIn().capsule()).isEqualTo(CapsuleWatch.FINE);
        assertThat(help.capsule().moves()).as("nine tenths are left").isZero();

        help.passes(Duration.ofDays(2));
        logsIn();
        assertThat(help.capsule().moves()).isEqualTo(1);
        assertThat(capsule.check().orElseThrow().opensAt())
                .isAfterOrEqualTo(help.now().plus(Duration.ofDays(30)));
        help.passes(Duration.ofDays(27));
        assertThatThrownBy(() -> connect(anna).recoverWithCapsule(file)).isInstanceOf(NotYetException.class);
    }

    @Test
    void keepsNobodyOut() {
        assertThat(capsule.check()).isEmpty();
        assertThat(logsIn().capsule()).isEqualTo(CapsuleWatch.FINE);
        capsule.make();
        help.isAway();
        assertThat(logsIn().capsule()).isEqualTo(CapsuleWatch.UNKNOWN);
        help.isHonest();
        help.tells("GET", PLAN, told -> told.put("lock", ""));
        assertThat(logsIn().capsule()).isEqualTo(CapsuleWatch.ALTERED);
    }

    @Test
    void isNoticedWhenItIsNotWhatItsOwnerMade() {
        capsule.make(Duration.ofDays(30));
        assertAltered(told -> told.put("lock", told.path("lock").asText().replaceFirst("^.", "A")));
        assertAltered(told -> told.put("round", told.path("round").asLong() - 1));
        assertAltered(told -> told.put("round", 0));
        assertAltered(told -> told.put("waitSeconds", Duration.ofDays(1).toSeconds()));
        assertAltered(told -> told.put("id", "AAAAAAAAAAAAAAAAAAAAAA"));
        assertAltered(told -> told.put("chain", Beacon.QUICKNET.chain()));
        assertAltered(told -> told.put("opensAt", "2026-06-02T00:00:00Z"));
        assertThat(capsule.check()).isPresent();
        assertThat(help.capsule().moves()).isZero();
    }

    @Test
    void canBeTriedWithoutBeingUsedUp() {
        String file = capsule.make();
        capsule.rehearse(file);
        help.passes(Duration.ofDays(31));
        capsule.rehearse(file);

        help.tells("GET", PLAN, told -> told.put("wrap", told.path("wrap").asText() + "A"));
        assertLie(Lie.ENVELOPE_REFUSED, () -> capsule.rehearse(file));
        help.isHonest();
        help.tells("GET", PLAN, told -> told.put("proofHash", "A".repeat(43)));
        assertLie(Lie.CAPSULE_ALTERED, () -> capsule.rehearse(file));
        help.isHonest();
        capsule.make();
        assertRefused(() -> capsule.rehearse(file));
    }

    @Test
    void isReplacedAndRemovedWithItsFile() {
        String first = capsule.make();
        String second = capsule.make();
        help.passes(Duration.ofDays(31));
        assertRefused(() -> connect(anna).recoverWithCapsule(first));
        connect(anna).recoverWithCapsule(second).close();

        capsule.remove();
        capsule.remove();
        assertThat(capsule.state()).isEmpty();
        assertRefused(() -> connect(anna).recoverWithCapsule(second));
    }

    @Test
    void leadsToNoOtherAccountAndFromNoOtherCapsule() {
        String file = capsule.make();
        help.passes(Duration.ofDays(31));
        assertOpening(Lie.ACCOUNT_CHANGED, file, told -> told.put("accountId", "AAAAAAAAAAAAAAAAAAAAAA"));
        assertOpening(Lie.CAPSULE_ALTERED, file, told -> told.put("id", "AAAAAAAAAAAAAAAAAAAAAA"));
        assertOpening(Lie.CAPSULE_ALTERED, file, told -> told.put("chain", Beacon.QUICKNET.chain()));
        assertOpening(
                Lie.ENVELOPE_REFUSED,
                file,
                told -> told.put("round", told.path("round").asLong() - 1));
        assertOpening(Lie.MALFORMED_ANSWER, file, told -> told.put("round", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect(anna).recover("ben@example.org", new RecoveryMethod.Capsule(file)));
    }

    @Test
    void takesNoFileThatIsNone() {
        Session bens = signsUp(new Person(server, "ben@example.org"));
        String file = capsule.make();

        assertThatIllegalArgumentException().isThrownBy(() -> connect(anna).recoverWithCapsule("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> bens.timeCapsule().rehearse(file));
        assertThatIllegalArgumentException().isThrownBy(() -> capsule.make(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> capsule.make(Duration.ofMillis(1_500)));
        assertThatIllegalArgumentException().isThrownBy(() -> capsule.make(Duration.ofDays(367)));
    }

    private Sealwell connect(Person person) {
        return person.device(new MemoryPinStore())
                .transport(help)
                .clock(help.clock())
                .connect();
    }

    private Session signsUp(Person person) {
        Sealwell sealwell = connect(person);
        sealwell.startRegistration(person.email());
        return sealwell.confirmRegistration(person.email(), HonestAuth.CODE, person.password())
                .session();
    }

    private LoginResult logsIn() {
        return connect(anna).logIn(anna.email(), anna.password());
    }

    private void assertAltered(Consumer<ObjectNode> change) {
        help.tells("GET", PLAN, change);
        assertLie(Lie.CAPSULE_ALTERED, capsule::check);
        assertLie(Lie.CAPSULE_ALTERED, capsule::upkeep);
        help.isHonest();
    }

    private void assertOpening(Lie lie, String file, Consumer<ObjectNode> change) {
        help.tells("POST", OPENINGS, change);
        assertLie(lie, () -> connect(anna).recoverWithCapsule(file));
        help.isHonest();
    }

    static void assertLie(Lie lie, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                .isEqualTo(lie));
    }

    static void assertRefused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                .isEqualTo("recovery-refused"));
    }
}
