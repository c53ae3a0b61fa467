package org.sealwell.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.crypto.SrpGroup;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.e2e.stage.Guesser;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.RawClient;
import org.sealwell.e2e.stage.RawClient.Answer;
import org.sealwell.e2e.stage.Recorder;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.platform.testkit.Crowd;

/** Logins by whoever does not know the password, or does not follow the arithmetic. */
@ExtendWith(Stage.Resolver.class)
class DishonestLoginTest {

    private static final String FINISH = "/api/auth/v1/login/finish";

    private final Stage stage;
    private final RawClient raw;
    private final Guesser guesser;

    DishonestLoginTest(Stage stage) {
        this.stage = stage;
        this.raw = stage.raw();
        this.guesser = new Guesser(raw);
    }

    @Test
    @Tag("row-31")
    void refusesDegenerateGroupElements() {
        byte[] zero = new byte[SrpGroup.BYTES];
        byte[] n = SrpGroup.pad(SrpGroup.N);
        for (byte[] a : List.of(zero, n)) {
            Answer answer = guesser.starts("nobody@example.org", a);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-request");
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("#/A");
        }
        // 2N does not fit: it is 385 bytes long.
        byte[] twice = SrpGroup.N.shiftLeft(1).toByteArray();
        assertThat(guesser.starts("nobody@example.org", twice).problem()).isEqualTo("invalid-request");
    }

    @Test
    @Tag("row-31")
    void refusesAReplayedProof() {
        Person anna = stage.person("replayed");
        Recorder recorder = new Recorder();
        anna.signsUp(anna.device("recorded", connection -> connection.transport(recorder)))
                .close();
        Answer replay = raw.post(FINISH, recorder.bodyOfLast(FINISH));
        assertThat(replay.status()).isEqualTo(401);
        assertThat(replay.problem()).isEqualTo("credentials-refused");
        assertThat(replay.body()).doesNotContain("keyring", "M2");
    }

    @Test
    @Tag("row-30")
    void evaluatesNoMoreThanTenOfManySpreadGuesses() {
        Person dora = stage.person("guessed");
        dora.signsUp().close();
        int evaluated = 0;
        int locked = 0;
        List<Answer> guesses = Crowd.of(16).does(400, i -> guesser.guesses(dora.email()));
        for (Answer answer : guesses) {
            assertThat(answer.body()).doesNotContain("keyring");
            if (answer.problem().equals("credentials-refused")) {
                evaluated++;
            } else {
                assertThat(answer.problem()).isEqualTo("too-many-attempts");
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                        .isPositive();
                locked++;
            }
        }
        // The sign-up has had its own try back.
        assertThat(evaluated).isEqualTo(10);
        assertThat(locked).isEqualTo(390);
        assertThatThrownBy(dora::logsIn)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.is("too-many-attempts"))
                        .isTrue());
    }

    @Test
    @Tag("row-29")
    void answersTheSameForKnownAndUnknownAddresses() {
        Person emil = stage.person("known");
        emil.signsUp().close();
        String unknown = "unknown-" + emil.email();
        assertThat(guesser.guesses(emil.email())).satisfies(known -> {
            Answer other = guesser.guesses(unknown);
            assertThat(other.status()).isEqualTo(known.status());
            assertThat(other.body()).isEqualTo(known.body());
        });
        Set<String> salts = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Answer start = guesser.starts(unknown);
            assertThat(start.status()).isEqualTo(200);
            assertThat(start.json().size()).isEqualTo(5);
            salts.add(start.json().path("salt").asText()
                    + start.json().path("accountId").asText());
        }
        assertThat(salts).hasSize(1);
        Answer known = guesser.registers(emil.email());
        Answer fresh = guesser.registers("fresh-" + emil.email());
        assertThat(known.status()).isEqualTo(202).isEqualTo(fresh.status());
        assertThat(known.body()).isEqualTo(fresh.body()).isEmpty();
    }
}
