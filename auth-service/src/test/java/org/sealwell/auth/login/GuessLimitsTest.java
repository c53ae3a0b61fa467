package org.sealwell.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertRefused;
import static org.sealwell.auth.fixture.Refusals.assertRefusedFor;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.Person;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.SrpClient;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;

@QuarkusTest
@Tag("row-30")
class GuessLimitsTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Inject
    TestClock clock;

    @BeforeEach
    void atTheStartOfADay() {
        clock.advanceToNext(Duration.ofDays(1));
    }

    @Test
    void evaluatesExactlyTenOfFiftyGuessesMadeAtOnce() {
        Person anna = Person.named("anna").signsUp();

        List<Answer> answers = inParallel(50, anna);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(10);
        List<Answer> refused =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertThat(refused).hasSize(40);
        refused.forEach(answer -> assertRefusedFor(answer, ProblemType.TOO_MANY_ATTEMPTS, 500, 600));
    }

    @Test
    @Tag("row-29")
    void locksUnknownAddressesJustTheSame() {
        Person nobody = Person.named("nobody");

        List<Answer> answers = inParallel(20, nobody);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(10);
        Answer lockedUnknown = nobody.starts();
        Person anna = Person.named("anna").signsUp();
        inParallel(20, anna);
        Answer lockedKnown = anna.starts();
        assertRefused(lockedUnknown, ProblemType.TOO_MANY_ATTEMPTS);
        assertThat(lockedUnknown.bytes()).isEqualTo(lockedKnown.bytes());
        assertThat(lockedUnknown.headers().map().keySet())
                .isEqualTo(lockedKnown.headers().map().keySet());
    }

    @Test
    void opensAgainInTheNextWindowButNotBeyondTheDaysBudget() {
        Person anna = Person.named("anna").signsUp();
        for (int window = 0; window < 4; window++) {
            triesTenTimes(anna);
            assertRefusedFor(anna.starts(), ProblemType.TOO_MANY_ATTEMPTS, 1, 600);
            clock.advanceToNext(WINDOW);
        }
        triesTenTimes(anna);

        assertRefusedFor(anna.starts(), ProblemType.TOO_MANY_ATTEMPTS, 80_000, 86_400);
        clock.advanceToNext(Duration.ofDays(1));
        anna.starts().statusCode(200);
    }

    private static void triesTenTimes(Person person) {
        for (int i = 0; i < 10; i++) {
            person.starts().statusCode(200);
        }
    }

    @Test
    void givesTheTryBackToWhoeverWasRight() {
        Person anna = Person.named("anna").signsUp();
        for (int i = 0; i < 15; i++) {
            anna.onAnotherDevice().logsIn();
        }
        for (int i = 0; i < 9; i++) {
            anna.onAnotherDevice().guesses("wrong");
        }
        anna.onAnotherDevice().logsIn();
        anna.onAnotherDevice().guesses("wrong");

        assertRefused(anna.onAnotherDevice().starts(), ProblemType.TOO_MANY_ATTEMPTS);
    }

    @Test
    void givesTheTryBackToTheWindowItWasTakenIn() {
        Person anna = Person.named("anna").signsUp().onAnotherDevice();

        // One more than a day allows, each begun in one window and finished in the next.
        for (int i = 0; i < 51; i++) {
            clock.advanceToNext(WINDOW);
            clock.advance(WINDOW.minusSeconds(5));
            Handshake begun = anna.shakesHands();
            clock.advance(Duration.ofSeconds(10));
            anna.finishes(begun).statusCode(200);
        }
    }

    @Test
    void keepsAKnownDeviceFromBeingShutOutByAStrangersGuesses() {
        Person anna = Person.loggedIn("anna");
        Person stranger = Person.named("stranger").withAddress(anna.email());

        inParallel(20, stranger);

        assertRefused(stranger.starts(), ProblemType.TOO_MANY_ATTEMPTS);
        anna.logsIn();
    }

    @Test
    void givesAKnownDeviceNoMoreTriesThanAnybody() {
        Person anna = Person.loggedIn("anna");

        List<Answer> answers = inParallel(30, anna);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(10);
        anna.onAnotherDevice().logsIn();
    }

    @Test
    void takesNoForgedTokenAndNoneOfAnotherAccount() {
        Person anna = Person.named("anna").signsUp();
        Person eve = Person.loggedIn("eve");
        Person stranger = Person.named("stranger").withAddress(anna.email());
        inParallel(12, stranger);
        byte[] altered = Base64Url.decode(eve.tokens().deviceToken());
        altered[47] ^= 1;

        for (String token :
                List.of(eve.tokens().deviceToken(), Base64Url.encode(altered), Base64Url.encode(new byte[48]))) {
            assertRefused(stranger.showing(token).starts(), ProblemType.TOO_MANY_ATTEMPTS);
        }
    }

    @Test
    void asksANetworkThatTriesManyAccountsToWait() {
        String network = "198.51.100.7";
        for (int i = 0; i < 300; i++) {
            start("victim" + i + "@example.org", network).statusCode(200);
        }

        assertRefusedFor(start("victim@example.org", network), ProblemType.TOO_MANY_ATTEMPTS, 1, 600);
        start("victim@example.org", "198.51.100.8").statusCode(200);
    }

    private static Answer start(String email, String network) {
        String a = Base64Url.encode(
                SrpClient.withExponent(java.math.BigInteger.TWO).publicA());
        return Request.plain()
                .header("X-Forwarded-For", network)
                .body(Map.of("email", email, "A", a))
                .post("/api/auth/v1/login/start");
    }

    private static List<Answer> inParallel(int count, Person person) {
        return Crowd.of(16).does(count, i -> person.starts());
    }
}
