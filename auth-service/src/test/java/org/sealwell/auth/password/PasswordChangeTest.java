package org.sealwell.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.Known;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.http.Answer;

@QuarkusTest
class PasswordChangeTest {

    private static final String NEXT = Known.secret("the-next-password-of-somebody");

    @Test
    void replacesCredentialAndWrapTogether() {
        Person anna = Person.loggedIn("anna");
        Handshake handshake = anna.shakesHands();
        Map<String, Object> change = anna.passwordChange(handshake, NEXT, 1, false);

        Answer changed = anna.changesPassword(change);

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.json().getMap("$")).isEqualTo(Map.of("M2", handshake.expectedM2(), "credentialVersion", 2));
        assertRefused(anna.guesses(anna.password()), ProblemType.CREDENTIALS_REFUSED);
        anna.withPassword(NEXT).logsIn();
        Answer keyring = anna.asksAsOwner().get("/api/auth/v1/account/keyring");
        assertThat(keyring.json().getString("keyring.byPassword")).isEqualTo(change.get("byPassword"));
        assertThat(keyring.json().getInt("credentialVersion")).isEqualTo(2);
        assertThat(Events.await("CredentialsChanged", anna.accountId())
                        .path("otherSessionsEnded")
                        .booleanValue())
                .isFalse();
    }

    @Test
    @Tag("row-27")
    void endsOtherSessionsWhenAsked() {
        Person anna = Person.loggedIn("anna");
        Tokens elsewhere = anna.tokens();
        anna.logsIn();
        Handshake old = anna.shakesHands();

        anna.changesPassword(anna.passwordChange(anna.shakesHands(), NEXT, 1, true))
                .statusCode(200);

        assertRefused(anna.refreshes(elsewhere.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        anna.refreshes(anna.tokens().refreshToken(), Person.retryKey()).statusCode(200);
        // A proof of the old password that began before is worth nothing afterwards.
        assertRefused(anna.finishes(old), ProblemType.CREDENTIALS_REFUSED);
    }

    @Test
    void leavesOtherSessionsWhenNotAsked() {
        Person anna = Person.loggedIn("anna");
        Tokens elsewhere = anna.tokens();
        anna.logsIn();

        anna.changesPassword(anna.passwordChange(anna.shakesHands(), NEXT, 1, false))
                .statusCode(200);

        anna.refreshes(elsewhere.refreshToken(), Person.retryKey()).statusCode(200);
    }

    @Test
    void refusesAWrongProofAndSomebodyElses() {
        Person anna = Person.loggedIn("anna");
        Person eve = Person.loggedIn("eve");

        assertRefused(
                anna.changesPassword(anna.passwordChange(anna.shakesHands("wrong"), NEXT, 1, false)),
                ProblemType.CREDENTIALS_REFUSED);
        assertRefused(
                anna.changesPassword(anna.passwordChange(eve.shakesHands(), NEXT, 1, false)),
                ProblemType.CREDENTIALS_REFUSED);
        Handshake used = anna.shakesHands();
        anna.finishes(used);
        assertRefused(anna.changesPassword(anna.passwordChange(used, NEXT, 1, false)), ProblemType.CREDENTIALS_REFUSED);

        anna.logsIn();
    }

    @Test
    void refusesAStaleVersion() {
        Person anna = Person.loggedIn("anna");

        for (int version : new int[] {2, 7}) {
            assertRefused(
                    anna.changesPassword(anna.passwordChange(anna.shakesHands(), NEXT, version, false)),
                    ProblemType.STALE_CREDENTIALS);
        }
        anna.changesPassword(anna.passwordChange(anna.shakesHands(), NEXT, 1, false))
                .statusCode(200);
        anna.withPassword(NEXT);
        assertRefused(
                anna.changesPassword(anna.passwordChange(anna.shakesHands(), "another", 1, false)),
                ProblemType.STALE_CREDENTIALS);
    }

    @Test
    @Tag("row-1")
    void refusesAWeakKeyDerivationBeforeTheHandshakeIsSpent() {
        Person anna = Person.loggedIn("anna");
        Handshake handshake = anna.shakesHands();
        Map<String, Object> weak = anna.passwordChange(handshake, NEXT, 1, false);
        Map<String, Object> credential = new LinkedHashMap<>(anna.credential(NEXT));
        credential.put("kdf", Map.of("alg", "argon2id", "m", 1_024, "t", 1, "p", 1));
        weak.put("credential", credential);

        assertInvalidAt(anna.changesPassword(weak), "#/credential/kdf");

        anna.changesPassword(anna.passwordChange(handshake, NEXT, 1, false)).statusCode(200);
    }
}
