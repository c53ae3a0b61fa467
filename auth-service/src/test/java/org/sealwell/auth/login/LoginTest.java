package org.sealwell.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;
import static org.sealwell.auth.fixture.Refusals.assertRefusedFor;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Answers;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.MovableClock;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.auth.srp.SrpPool;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;

@QuarkusTest
class LoginTest {

    @Inject
    MovableClock clock;

    @Inject
    SrpPool pool;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void provesBothSidesAndGivesTokensAndKeyring() {
        Person anna = Person.named("anna").signsUp();
        Handshake handshake = anna.shakesHands();

        Response finished = anna.finishes(handshake);

        assertThat(finished.statusCode()).isEqualTo(200);
        JsonPath answer = finished.jsonPath();
        assertThat(answer.getMap("$").keySet()).isEqualTo(Set.of("M2", "tokens", "keyring"));
        assertThat(answer.getString("M2")).isEqualTo(handshake.expectedM2());
        assertThat(answer.getMap("keyring").keySet())
                .isEqualTo(Set.of("epoch", "byPassword", "byRecovery", "previous", "secrets", "record"));
        Tokens tokens = Tokens.of(Answers.json(finished).path("tokens"));
        assertThat(tokens.expiresIn()).isEqualTo(600);
        assertThat(Base64Url.decode(tokens.sessionId())).hasSize(16);
        assertThat(handshake.accountId()).isEqualTo(anna.accountId());
        assertThat(Events.await("SignedIn", anna.accountId()).path("newDevice").booleanValue())
                .isTrue();
    }

    @Test
    void tellsADeviceThatHasBeenHereBeforeFromANewOne() {
        Person anna = Person.loggedIn("anna");
        anna.logsIn();
        anna.onAnotherDevice().logsIn();

        List<String> told = Events.about(anna.accountId());

        assertThat(told).containsExactly("AccountRegistered", "SignedIn", "SignedIn", "SignedIn");
    }

    @Test
    @Tag("row-31")
    void refusesAReplayedProof() {
        Person anna = Person.named("anna").signsUp();
        Handshake handshake = anna.shakesHands();
        anna.finishes(handshake).then().statusCode(200);

        assertRefused(anna.finishes(handshake), ProblemType.CREDENTIALS_REFUSED);
    }

    @Test
    @Tag("row-31")
    void refusesTheRightProofAfterAWrongOneOnTheSameHandshake() {
        Person anna = Person.named("anna").signsUp();
        Handshake handshake = anna.shakesHands();
        Handshake wrong = new Handshake(
                handshake.id(), handshake.accountId(), Base64Url.encode(new byte[32]), handshake.expectedM2());

        assertRefused(anna.finishes(wrong), ProblemType.CREDENTIALS_REFUSED);
        assertRefused(anna.finishes(handshake), ProblemType.CREDENTIALS_REFUSED);
    }

    @Test
    void refusesAHandshakeThatIsTooOld() {
        Person anna = Person.named("anna").signsUp();
        Handshake handshake = anna.shakesHands();
        Handshake inTime = anna.shakesHands();

        clock.advance(Duration.ofSeconds(115));
        anna.finishes(inTime).then().statusCode(200);
        clock.advance(Duration.ofSeconds(6));
        assertRefused(anna.finishes(handshake), ProblemType.CREDENTIALS_REFUSED);
    }

    @Test
    void letsExactlyOneOfTwoFinishesWin() throws Exception {
        Person anna = Person.named("anna").signsUp();

        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 3; round++) {
                Handshake handshake = anna.shakesHands();
                List<Future<Integer>> finishes = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    finishes.add(both.submit(() -> anna.finishes(handshake).statusCode()));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> each : finishes) {
                    statuses.add(each.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401);
            }
        }
    }

    @Test
    @Tag("row-29")
    void answersForUnknownAddressesAsIfTheyHadAccountsAndAlwaysTheSame() {
        clock.advanceToNext(Duration.ofDays(1));
        Person nobody = Person.named("nobody");
        JsonPath first = nobody.starts().then().statusCode(200).extract().jsonPath();
        clock.advance(Duration.ofDays(3));
        JsonPath later = nobody.starts().then().statusCode(200).extract().jsonPath();
        JsonPath another = Person.named("another")
                .starts()
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath real = Person.named("real")
                .signsUp()
                .starts()
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

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
    @Tag("row-29")
    void refusesWrongPasswordUnknownAddressAndSpentHandshakeInTheSameWords() {
        Person anna = Person.named("anna").signsUp();
        Handshake spent = anna.shakesHands();
        anna.finishes(spent);

        Response wrong = anna.guesses("not the password");
        Response unknown = Person.named("nobody").guesses("not the password");
        Response replayed = anna.finishes(spent);

        for (Response refused : List.of(wrong, unknown, replayed)) {
            assertRefused(refused, ProblemType.CREDENTIALS_REFUSED);
            assertThat(refused.asByteArray()).isEqualTo(wrong.asByteArray());
            assertThat(refused.headers().asList().toString())
                    .isEqualTo(wrong.headers().asList().toString());
        }
    }

    @Test
    void tellsTheOwnerOfAWrongGuess() {
        Person anna = Person.named("anna").signsUp();
        anna.guesses("not the password");

        assertThat(Events.await("SignInRefused", anna.accountId())
                        .path("accountId")
                        .textValue())
                .isEqualTo(anna.accountId());
    }

    @Test
    void refusesMalformedProofsByName() {
        Person anna = Person.named("anna");
        String finish = "/api/auth/v1/login/finish";
        String id = Base64Url.encode(new byte[16]);
        String m1 = Base64Url.encode(new byte[32]);

        assertInvalidAt(
                anna.asks()
                        .body(Map.of("handshake", id, "M1", "AAAA", "device", Map.of("name", "x")))
                        .post(finish),
                "#/M1");
        assertInvalidAt(
                anna.asks()
                        .body(Map.of("handshake", "x", "M1", m1, "device", Map.of("name", "x")))
                        .post(finish),
                "#/handshake");
        assertInvalidAt(
                anna.asks()
                        .body(Map.of("handshake", id, "M1", m1, "device", Map.of("name", " ")))
                        .post(finish),
                "#/device/name");
        assertInvalidAt(
                anna.asks()
                        .body(Map.of("handshake", id, "M1", m1, "device", Map.of("name", "x".repeat(101))))
                        .post(finish),
                "#/device/name");
        assertInvalidAt(anna.asks().body(Map.of("handshake", id, "M1", m1)).post(finish), "#/device");
    }

    @Test
    void turnsWorkAwayWhenTooMuchWaits() throws Exception {
        Person anna = Person.named("anna").signsUp();
        CountDownLatch free = new CountDownLatch(1);
        int threads = Runtime.getRuntime().availableProcessors();
        CountDownLatch busy = new CountDownLatch(threads);
        try {
            occupy(threads, busy, free);
            busy.await();
            // Only now does everything else wait in the queue, and nothing leaves it.
            occupy(128, busy, free);
            assertRefusedFor(anna.starts(), ProblemType.OVERLOADED, 1, 5);
        } finally {
            free.countDown();
        }
        anna.logsIn();
    }

    private void occupy(int count, CountDownLatch busy, CountDownLatch free) {
        for (int i = 0; i < count; i++) {
            pool.compute(() -> waitFor(busy, free)).subscribe().with(done -> {}, failure -> {});
        }
    }

    private static boolean waitFor(CountDownLatch busy, CountDownLatch free) {
        try {
            busy.countDown();
            free.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
