package org.sealwell.auth.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.KeyMaterial;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;

@QuarkusTest
class ResetTest {

    private static final String NEXT = "another password";

    @Inject
    TestClock clock;

    @Test
    @Tag("row-27")
    void setsThePasswordAndEndsEverySession() {
        Person anna = Person.loggedIn("anna");
        Tokens before = anna.tokens();

        anna.resets(anna.reset(NEXT, 1)).statusCode(200).body(equalTo("{\"credentialVersion\":2}"));

        assertRefused(anna.refreshes(before.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        assertRefused(anna.guesses(anna.password()), ProblemType.CREDENTIALS_REFUSED);
        anna.withPassword(NEXT).logsIn();
        assertThat(Events.await("CredentialsReset", anna.accountId())
                        .path("credentialVersion")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void storesTheWrapThatWasSigned() {
        Person anna = Person.named("anna").signsUp();
        Map<String, Object> reset = anna.reset(NEXT, 1);

        anna.resets(reset).statusCode(200);

        anna.withPassword(NEXT).logsIn();
        anna.asksAsOwner()
                .get("/api/auth/v1/account/keyring")
                .body("keyring.byPassword", equalTo(reset.get("byPassword")))
                .body("credentialVersion", equalTo(2));
    }

    @Test
    @Tag("row-27")
    void isGoodOnce() {
        Person anna = Person.named("anna").signsUp();
        String request = anna.signsAsJson(anna.reset(NEXT, 1));
        anna.sendsReset(request).statusCode(200);
        Tokens after = anna.withPassword(NEXT).logsIn();

        assertRefused(anna.sendsReset(request), ProblemType.STALE_CREDENTIALS);

        anna.refreshes(after.refreshToken(), Person.retryKey()).statusCode(200);
    }

    @Test
    void isOneOfManyAtTheSameTime() throws Exception {
        Person anna = Person.named("anna").signsUp();
        List<String> requests = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> anna.signsAsJson(anna.reset("password " + i, 1)))
                .toList();

        List<Answer> answers = Crowd.of(8).does(i -> anna.sendsReset(requests.get(i)));

        assertThat(answers).extracting(Answer::statusCode).containsOnlyOnce(200);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> assertRefused(answer, ProblemType.STALE_CREDENTIALS));
        int winner = answers.stream().map(Answer::statusCode).toList().indexOf(200);
        anna.withPassword("password " + winner).logsIn();
    }

    @Test
    void isNotForAnotherPasswordOrAccountKeyThanThePresent() {
        Person anna = Person.loggedIn("anna");

        assertRefused(anna.resets(anna.reset(NEXT, 2)), ProblemType.STALE_CREDENTIALS);
        Map<String, Object> laterKey = anna.reset(NEXT, 1);
        laterKey.put("e", 2);
        assertRefused(anna.resets(laterKey), ProblemType.STALE_CREDENTIALS);

        anna.logsIn();
    }

    @Test
    @Tag("row-27")
    void takesNobodysWordButTheAccountsOwn() {
        Person anna = Person.named("anna").signsUp();
        Person eve = Person.named("eve").signsUp();
        Map<String, Object> reset = anna.reset(NEXT, 1);
        String good = anna.signsAsJson(reset);
        String payload =
                new String(Base64Url.decode(good.split("\\.", -1)[1]), java.nio.charset.StandardCharsets.UTF_8);

        for (String refused : List.of(
                eve.signs(payload),
                anna.signKey().sign("sw1-record+jws", payload),
                good.substring(0, good.length() - 4),
                good + ".x",
                "x")) {
            assertRefused(anna.sendsReset(refused), ProblemType.SIGNATURE_REFUSED);
        }
        assertRefused(Person.named("nobody").confirmed().sendsReset(good), ProblemType.SIGNATURE_REFUSED);
        anna.logsIn();
    }

    @Test
    void namesWhatIsSignedButNoReset() {
        Person anna = Person.named("anna").signsUp();
        Person eve = Person.named("eve").signsUp();

        for (Consumer<Map<String, Object>> spoil : List.<Consumer<Map<String, Object>>>of(
                reset -> reset.put("v", 2),
                reset -> reset.put("p", "account-deletion"),
                reset -> reset.put("a", eve.accountId()),
                reset -> reset.put("more", 1),
                reset -> reset.remove("credential"),
                reset -> reset.remove("byPassword"),
                reset -> reset.put("byPassword", "rubbish"),
                reset -> reset.put("n", "1"),
                reset -> reset.put("credential", Map.of("salt", "x")))) {
            Map<String, Object> reset = anna.reset(NEXT, 1);
            spoil.accept(reset);
            assertInvalidAt(anna.resets(reset), "#/request");
        }
        assertInvalidAt(anna.sendsReset(anna.signs("[]")), "#/request");
        anna.logsIn();
    }

    @Test
    void showsTheKeyringToWhoProvesTheRecoveryKey() {
        Person anna = Person.named("anna").signsUp();

        Answer shown = proves(anna, anna.recoveryProof());

        shown.statusCode(200)
                .header("Cache-Control", "no-store")
                .body("accountId", equalTo(anna.accountId()))
                .body("email", equalTo(anna.email()))
                .body("credentialVersion", equalTo(1));
        anna.logsIn();
        assertThat(shown.tree().path("keyring"))
                .isEqualTo(anna.asksAsOwner()
                        .get("/api/auth/v1/account/keyring")
                        .tree()
                        .path("keyring"));
    }

    @Test
    @Tag("row-29")
    void showsNothingToWhoDoesNot() {
        Person anna = Person.named("anna").signsUp();

        assertRefused(proves(anna, Base64Url.encode(KeyMaterial.bytes(32))), ProblemType.RECOVERY_REFUSED);
        assertInvalidAt(proves(anna, anna.email()), "#/proof");
        anna.deletes(anna.deletionRequest(clock.instant().getEpochSecond())).statusCode(202);
        assertRefused(proves(anna, anna.recoveryProof()), ProblemType.RECOVERY_REFUSED);
    }

    @Test
    void twoAccountsDoNotShareARecoveryKey() {
        Person anna = Person.named("anna").signsUp();
        Person eve = Person.named("eve").confirmed();
        Map<String, Object> proposal = eve.proposal();
        proposal.put("recoveryProofHash", anna.proposal().get("recoveryProofHash"));

        assertRefused(eve.creates(proposal), ProblemType.REGISTRATION_CONFLICT);
        proves(anna, anna.recoveryProof()).body("accountId", equalTo(anna.accountId()));
    }

    private static Answer proves(Person person, String proof) {
        return person.asks().body(Map.of("proof", proof)).post("/api/auth/v1/recovery/keyring");
    }
}
