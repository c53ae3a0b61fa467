package org.sealwell.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.KeyMaterial;
import org.sealwell.auth.fixture.Person;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;

/** What a confirmed address is good for: one account, with a record of its own. */
@QuarkusTest
class TicketTest {

    @Inject
    TestClock clock;

    @Test
    void givesTheSameAnswerToTheSameBodyAndAConflictToAnother() {
        Person anna = Person.named("anna").confirmed();
        Map<String, Object> proposal = anna.proposal();

        anna.creates(proposal).statusCode(201);
        Answer repeated = anna.creates(proposal);
        Answer other = anna.creates(anna.proposal());

        assertThat(repeated.statusCode()).isEqualTo(201);
        assertThat(repeated.json().getString("accountId")).isEqualTo(anna.accountId());
        assertRefused(other, ProblemType.REGISTRATION_CONFLICT);
    }

    @Test
    void givesOneAddressToOneOfTwoTickets() {
        Person first = Person.named("anna").confirmed();
        Person second = Person.named("twin").withAddress(first.email());
        clock.advance(Duration.ofMinutes(61));
        second.confirmed();
        second.creates(second.proposal()).statusCode(201);

        assertRefused(first.creates(first.proposal()), ProblemType.TICKET_REFUSED);
    }

    @Test
    void refusesATicketThatIsOldOrMadeUp() {
        Person late = Person.named("late").confirmed();
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertRefused(late.creates(late.proposal()), ProblemType.TICKET_REFUSED);
        clock.reset();

        Map<String, Object> madeUp = late.proposal();
        madeUp.put("ticket", Base64Url.encode(KeyMaterial.bytes(64)));
        assertRefused(late.creates(madeUp), ProblemType.TICKET_REFUSED);
        assertThat(account(late.accountId())).isNull();

        byte[] wrongSecret = Base64Url.decode(late.ticket());
        wrongSecret[63] ^= 1;
        madeUp.put("ticket", Base64Url.encode(wrongSecret));
        assertRefused(late.creates(madeUp), ProblemType.TICKET_REFUSED);
        late.creates(late.proposal()).statusCode(201);
    }

    @Test
    @Tag("row-4")
    void refusesARecordThatIsNotThisAccountsOwn() {
        Person anna = Person.named("anna").confirmed();
        KeyPair stranger = KeyPair.random(new java.security.SecureRandom());
        String own = (String) ((List<?>) anna.keyring().get("record")).getFirst();
        String someoneElses = AccountRecord.first("AAAAAAAAAAAAAAAAAAAAAA", anna.signKey(), stranger.publicKey())
                .chain()
                .getFirst();
        String payload = own.split("\\.", -1)[1];
        String resigned = stranger.sign(
                AccountRecord.TYPE, new String(Base64Url.decode(payload), java.nio.charset.StandardCharsets.UTF_8));
        String flipped = own.substring(0, own.length() - 6) + (own.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");
        String asRequest = anna.signs(new String(Base64Url.decode(payload), java.nio.charset.StandardCharsets.UTF_8));

        for (String wrong : List.of(
                someoneElses,
                resigned,
                flipped,
                asRequest,
                "x",
                "a.b.c",
                own + ".x",
                header("{\"alg\":5}") + "." + payload + ".",
                header("{\"alg\":\"none\"}") + "." + payload + ".",
                header("{\"alg\":\"ES256\",\"kid\":7,\"typ\":[]}") + "." + payload + ".AAAA",
                signedPayload(anna, "[]"),
                signedPayload(anna, "{\"sign\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":1,\"y\":2}}"),
                signedPayload(anna, "{\"sign\":{\"kty\":7}}"),
                signedPayload(anna, "{\"sign\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}}"),
                signedPayload(anna, "{\"sign\":{\"kty\":\"oct\",\"k\":\"AQ\"}}"))) {
            assertInvalidAt(withRecord(anna, List.of(wrong)), "#/keyring/record");
        }
        assertInvalidAt(withRecord(anna, List.of(own, own)), "#/keyring/record");
        assertThat(account(anna.accountId())).isNull();
        withRecord(anna, List.of(own)).statusCode(201);
    }

    private static String signedPayload(Person person, String payload) {
        return person.signKey().sign(AccountRecord.TYPE, payload);
    }

    private static String header(String json) {
        return Base64Url.encode(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Answer withRecord(Person person, List<String> record) {
        Map<String, Object> proposal = person.proposal();
        Map<String, Object> keyring = person.keyring();
        keyring.put("record", record);
        proposal.put("keyring", keyring);
        return person.creates(proposal);
    }

    private static Document account(String id) {
        return Store.collection("auth", "accounts").find(Filters.eq(id)).first();
    }
}
