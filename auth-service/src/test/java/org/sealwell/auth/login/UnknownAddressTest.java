package org.sealwell.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.Person;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;

/** What is asked of an address that nobody has is answered as if somebody had it. */
@QuarkusTest
@Tag("row-29")
class UnknownAddressTest {

    @Inject
    TestClock clock;

    @Test
    void answersForUnknownAddressesAsIfTheyHadAccountsAndAlwaysTheSame() {
        clock.advanceToNext(Duration.ofDays(1));
        Person nobody = Person.named("nobody");
        Json first = nobody.starts().statusCode(200).json();
        clock.advance(Duration.ofDays(3));
        Json later = nobody.starts().statusCode(200).json();
        Json another = Person.named("another").starts().statusCode(200).json();
        Json real = Person.named("real").signsUp().starts().statusCode(200).json();

        assertThat(first.getMap("$").keySet()).isEqualTo(real.getMap("$").keySet());
        for (String stable : List.of("accountId", "salt")) {
            assertThat(later.getString(stable)).isEqualTo(first.getString(stable));
            assertThat(another.getString(stable)).isNotEqualTo(first.getString(stable));
            assertThat(first.getString(stable))
                    .hasSameSizeAs(real.getString(stable))
                    .matches("[A-Za-z0-9_-]{22}");
        }
        assertThat(later.getMap("kdf")).isEqualTo(first.getMap("kdf"));
        assertThat(first.getMap("kdf"))
                .isIn(
                        Map.of("alg", "argon2id", "m", 65_536, "t", 3, "p", 1),
                        Map.of("alg", "pbkdf2-sha256", "rounds", 600_000));
        assertThat(later.getString("B")).isNotEqualTo(first.getString("B"));
        assertThat(first.getString("B")).hasSize(512);
    }

    @Test
    void refusesWrongPasswordUnknownAddressAndSpentHandshakeInTheSameWords() {
        Person anna = Person.named("anna").signsUp();
        Handshake spent = anna.shakesHands();
        anna.finishes(spent);

        Answer wrong = anna.guesses("not the password");
        Answer unknown = Person.named("nobody").guesses("not the password");
        Answer replayed = anna.finishes(spent);

        for (Answer refused : List.of(wrong, unknown, replayed)) {
            assertRefused(refused, ProblemType.CREDENTIALS_REFUSED);
            assertThat(refused.bytes()).isEqualTo(wrong.bytes());
            assertThat(refused.headers()).isEqualTo(wrong.headers());
        }
    }
}
