package org.sealwell.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.address.EmailAddress;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Mailbox;
import org.sealwell.auth.fixture.MovableClock;
import org.sealwell.auth.fixture.Person;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Store;

@QuarkusTest
class RegistrationTest {

    @Inject
    MovableClock clock;

    @Inject
    AddressBook addresses;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void makesAnAccountInThreeSteps() {
        Person anna = Person.named("anna");

        anna.begins().then().statusCode(202);
        Response confirmed = anna.confirms(anna.readsCode());
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.jsonPath().getMap("$").keySet()).isEqualTo(Set.of("ticket", "accountId"));
        assertThat(Base64Url.decode(confirmed.jsonPath().getString("accountId")))
                .hasSize(16);

        Person ben = Person.named("ben").confirmed();
        Response created = ben.creates(ben.proposal());

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.jsonPath().getMap("$")).isEqualTo(Map.of("accountId", ben.accountId()));
        assertThat(created.header("Location")).endsWith("/api/auth/v1/account");
        assertThat(Events.await("AccountRegistered", ben.accountId())
                        .path("sealedEmail")
                        .textValue()
                        .split("\\.", -1))
                .hasSize(5);
    }

    @Test
    @Tag("row-29")
    void answersTheSameForNewAndKnownAddresses() {
        Person known = Person.named("known").signsUp();

        Response again = known.begins();
        Response fresh = Person.named("fresh").begins();

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(fresh.statusCode()).isEqualTo(202);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(fresh.asByteArray()).isEmpty();
        assertThat(again.headers().asList().toString())
                .isEqualTo(fresh.headers().asList().toString());
        assertThat(Mailbox.take(known.email(), "registration-existing").code()).isEqualTo("00000000");
        assertRefused(known.confirms("00000000"), ProblemType.CODE_REFUSED);
    }

    @Test
    void asksForMailsThatOnlyTheirSenderCanRead() {
        Person anna = Person.named("anna");
        anna.begins();

        Mailbox.Mail mail = Mailbox.take(anna.email(), "registration-code");

        assertThat(mail.type()).isEqualTo("org.sealwell.mail.MailRequested");
        assertThat(mail.code()).matches("[0-9]{8}");
        assertThat(mail.sealed()).doesNotContain(mail.code()).doesNotContain(anna.email());
        assertThat(mail.key()).doesNotContain(anna.email());
    }

    @Test
    void treatsSpellingsOfAnAddressAsOne() {
        Person anna = Person.named("anna").signsUp();
        Person shouting = Person.named("other").withAddress("  " + anna.email().toUpperCase(java.util.Locale.ROOT));

        shouting.begins().then().statusCode(202);

        assertThat(Mailbox.take(anna.email(), "registration-existing").to()).isEqualTo(anna.email());
    }

    @Test
    void refusesWrongLateSpentAndUnknownCodesAlike() {
        Person late = Person.named("late");
        late.begins();
        String lateCode = late.readsCode();
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertRefused(late.confirms(lateCode), ProblemType.CODE_REFUSED);
        clock.reset();
        assertThat(late.confirms(lateCode).statusCode()).isEqualTo(200);

        Person spent = Person.named("spent");
        spent.begins();
        String code = spent.readsCode();
        for (int i = 0; i < 5; i++) {
            assertRefused(spent.confirms(other(code, i)), ProblemType.CODE_REFUSED);
        }
        assertRefused(spent.confirms(code), ProblemType.CODE_REFUSED);

        assertRefused(Person.named("unknown").confirms("12345678"), ProblemType.CODE_REFUSED);
    }

    @Test
    void takesTheRightCodeAfterFourWrongOnes() {
        Person anna = Person.named("anna");
        anna.begins();
        String code = anna.readsCode();
        for (int i = 0; i < 4; i++) {
            anna.confirms(other(code, i));
        }

        anna.confirms(code).then().statusCode(200);
    }

    @Test
    @Tag("row-30")
    void looksAtNoMoreThanFiveCodesHoweverManyComeAtOnce() throws Exception {
        Person anna = Person.named("anna");
        anna.begins();
        String code = anna.readsCode();

        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> tries = IntStream.range(0, 40)
                    .mapToObj(i ->
                            crowd.submit(() -> anna.confirms(other(code, i)).statusCode()))
                    .toList();
            for (Future<Integer> each : tries) {
                assertThat(each.get()).isEqualTo(403);
            }
        }

        assertThat(registration(anna).getEmbedded(List.of("code", "tries"), Integer.class))
                .isEqualTo(5);
        assertRefused(anna.confirms(code), ProblemType.CODE_REFUSED);
    }

    @Test
    void leadsTheRightCodeToTheSameAccountAgain() {
        Person anna = Person.named("anna");
        anna.begins();
        String code = anna.readsCode();

        String first = anna.confirms(code).jsonPath().getString("accountId");
        String again = anna.confirms(code).jsonPath().getString("accountId");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void replacesACodeByANewerOne() {
        Person anna = Person.named("anna");
        anna.begins();
        String older = anna.readsCode();
        anna.begins();
        String newer = anna.readsCode();

        assertRefused(anna.confirms(older), ProblemType.CODE_REFUSED);
        anna.confirms(newer).then().statusCode(200);
    }

    @Test
    void sendsAtMostFiveMailsAnHourToAnAddressAndTellsNobody() {
        clock.advanceToNext(Duration.ofHours(1));
        Person anna = Person.named("anna");
        for (int i = 0; i < 7; i++) {
            anna.begins().then().statusCode(202);
        }

        assertThat(Mailbox.takeAll(anna.email())).hasSize(5);
    }

    @Test
    void asksABusyNetworkToWait() {
        clock.advanceToNext(Duration.ofHours(1));
        Person bot = Person.named("bot");
        for (int i = 0; i < 100; i++) {
            bot.asks()
                    .body("{\"email\":\"nobody" + i + "@example.org\"}")
                    .post("/api/auth/v1/registrations")
                    .then()
                    .statusCode(202);
        }

        Response refused = bot.begins();

        assertRefused(refused, ProblemType.TOO_MANY_ATTEMPTS);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_400, 3_600);
        Person.named("neighbour").begins().then().statusCode(202);
    }

    @Test
    void givesTheSameAnswerToTheSameBodyAndAConflictToAnother() {
        Person anna = Person.named("anna").confirmed();
        Map<String, Object> proposal = anna.proposal();

        anna.creates(proposal).then().statusCode(201);
        Response repeated = anna.creates(proposal);
        Response other = anna.creates(anna.proposal());

        assertThat(repeated.statusCode()).isEqualTo(201);
        assertThat(repeated.jsonPath().getString("accountId")).isEqualTo(anna.accountId());
        assertRefused(other, ProblemType.REGISTRATION_CONFLICT);
    }

    @Test
    void givesOneAddressToOneOfTwoTickets() {
        Person first = Person.named("anna").confirmed();
        Person second = Person.named("twin").withAddress(first.email());
        clock.advance(Duration.ofMinutes(61));
        second.confirmed();
        second.creates(second.proposal()).then().statusCode(201);

        assertRefused(first.creates(first.proposal()), ProblemType.TICKET_REFUSED);
    }

    @Test
    void refusesATicketThatIsOldOrMadeUp() {
        Person late = Person.named("late").confirmed();
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertRefused(late.creates(late.proposal()), ProblemType.TICKET_REFUSED);
        clock.reset();

        Map<String, Object> madeUp = late.proposal();
        madeUp.put("ticket", Base64Url.encode(Person.bytes(64)));
        assertRefused(late.creates(madeUp), ProblemType.TICKET_REFUSED);
        assertThat(account(late.accountId())).isNull();

        byte[] wrongSecret = Base64Url.decode(late.ticket());
        wrongSecret[63] ^= 1;
        madeUp.put("ticket", Base64Url.encode(wrongSecret));
        assertRefused(late.creates(madeUp), ProblemType.TICKET_REFUSED);
        late.creates(late.proposal()).then().statusCode(201);
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
        withRecord(anna, List.of(own)).then().statusCode(201);
    }

    private static String signedPayload(Person person, String payload) {
        return person.signKey().sign(AccountRecord.TYPE, payload);
    }

    private static String header(String json) {
        return Base64Url.encode(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Response withRecord(Person person, List<String> record) {
        Map<String, Object> proposal = person.proposal();
        Map<String, Object> keyring = person.keyring();
        keyring.put("record", record);
        proposal.put("keyring", keyring);
        return person.creates(proposal);
    }

    private static Document account(String id) {
        return Store.collection("auth", "accounts").find(Filters.eq(id)).first();
    }

    private Document registration(Person person) {
        String id =
                addresses.index(EmailAddress.of(person.email()).orElseThrow()).text();
        return Store.collection("auth", "registrations").find(Filters.eq(id)).first();
    }

    private static String other(String code, int i) {
        return String.format(java.util.Locale.ROOT, "%08d", (Integer.parseInt(code) + 1 + i) % 100_000_000);
    }
}
