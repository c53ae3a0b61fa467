package org.sealwell.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Mailbox;
import org.sealwell.auth.fixture.Person;
import org.sealwell.platform.sealed.OpeningKey;
import org.sealwell.platform.testkit.Secrets;

@QuarkusTest
class LanguageTest {

    private final Person anna = Person.named("anna");

    @BeforeEach
    void annaSpeaksGerman() {
        anna.speaks("de-CH, en;q=0.5");
    }

    @Test
    void isThatOfWhoAsksForACode() {
        anna.begins().statusCode(202);

        assertThat(Mailbox.take(anna.email(), "registration-code").parameters()).containsEntry("language", "de");
        Person ben = Person.named("ben");
        ben.begins().statusCode(202);
        assertThat(Mailbox.take(ben.email(), "registration-code").parameters()).containsEntry("language", "en");
    }

    @Test
    void goesWithTheAddressOfANewAccount() {
        anna.signsUp();

        String sealed = Events.await("AccountRegistered", anna.accountId())
                .path("sealedEmail")
                .textValue();
        assertThat(OpeningKey.ofJwk(Secrets.mailPrivateJwk()).open(sealed))
                .containsEntry("to", anna.email())
                .containsEntry("language", "de");
    }

    @Test
    void staysTheAccountsWhoeverAsks() {
        anna.signsUp();
        anna.speaks("en");
        anna.resets(anna.reset("another password", 1)).statusCode(200);

        assertThat(Mailbox.take(anna.email(), "password-reset").parameters()).containsEntry("language", "de");
    }
}
