package org.sealwell.auth.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.KeyMaterial;
import org.sealwell.auth.fixture.Mailbox;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.TestClock;

@QuarkusTest
class ObjectionTest {

    private static final String THIEFS = "the thief's password";

    @Inject
    TestClock clock;

    @Test
    void putsTheOldPasswordBackAndLogsEverybodyOut() {
        Person anna = Person.named("anna").signsUp();
        String old = anna.password();
        anna.resets(anna.reset(THIEFS, 1)).statusCode(200);
        Tokens thiefs = anna.withPassword(THIEFS).logsIn();

        anna.objectsToReset(token(anna)).statusCode(204);

        assertRefused(anna.refreshes(thiefs.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        assertRefused(anna.guesses(THIEFS), ProblemType.CREDENTIALS_REFUSED);
        anna.withPassword(old).logsIn();
        assertThat(Events.await("CredentialsResetUndone", anna.accountId())
                        .path("credentialVersion")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void isTakenOnceAndForSevenDays() {
        Person anna = Person.named("anna").signsUp();
        anna.resets(anna.reset(THIEFS, 1)).statusCode(200);
        String token = token(anna);
        anna.objectsToReset(token).statusCode(204);
        assertRefused(anna.objectsToReset(token), ProblemType.TICKET_REFUSED);

        anna.resets(anna.reset(THIEFS, 3)).statusCode(200);
        String late = token(anna);
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertRefused(anna.objectsToReset(late), ProblemType.TICKET_REFUSED);
        anna.withPassword(THIEFS).logsIn();
    }

    @Test
    void bringsBackWhatWasBeforeTheFirstOfSeveralResets() {
        Person anna = Person.named("anna").signsUp();
        String old = anna.password();
        anna.resets(anna.reset(THIEFS, 1)).statusCode(200);
        token(anna);
        anna.resets(anna.reset("another of the thief's", 2)).statusCode(200);

        anna.objectsToReset(token(anna)).statusCode(204);

        anna.withPassword(old).logsIn();
    }

    @Test
    void isNobodysWithoutTheMail() {
        Person anna = Person.named("anna").signsUp();
        anna.resets(anna.reset(THIEFS, 1)).statusCode(200);

        assertRefused(anna.objectsToReset(Base64Url.encode(KeyMaterial.bytes(48))), ProblemType.TICKET_REFUSED);
        byte[] guessed = java.util.Arrays.copyOf(Base64Url.decode(anna.accountId()), 48);
        assertRefused(anna.objectsToReset(Base64Url.encode(guessed)), ProblemType.TICKET_REFUSED);
        assertInvalidAt(anna.objectsToReset("x"), "#/token");
        anna.withPassword(THIEFS).logsIn();
    }

    private static String token(Person person) {
        String link =
                Mailbox.take(person.email(), "password-reset").parameters().get("link");
        assertThat(link).matches("http://127\\.0\\.0\\.1:8080/reset-objection#[A-Za-z0-9_-]{64}");
        return link.substring(link.indexOf('#') + 1);
    }
}
