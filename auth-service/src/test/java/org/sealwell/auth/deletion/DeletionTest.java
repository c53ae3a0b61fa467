package org.sealwell.auth.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.Handshake;
import org.sealwell.auth.fixture.Mailbox;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;

@QuarkusTest
class DeletionTest {

    @Inject
    TestClock clock;

    @Inject
    CountPurges purges;

    @Test
    void endsTheAccountAtOnce() {
        Person anna = Person.loggedIn("anna");
        Tokens tokens = anna.tokens();
        Handshake begun = anna.shakesHands();

        anna.deletes(anna.deletionRequest(now())).statusCode(202);

        assertRefused(anna.finishes(begun), ProblemType.CREDENTIALS_REFUSED);
        assertRefused(anna.guesses(anna.password()), ProblemType.CREDENTIALS_REFUSED);
        assertRefused(anna.refreshes(tokens.refreshToken(), Person.retryKey()), ProblemType.REFRESH_REFUSED);
        assertRefused(anna.asksAsOwner().get("/api/auth/v1/account"), ProblemType.NOT_FOUND);
        assertRefused(anna.asksAsOwner().get("/api/auth/v1/account/keyring"), ProblemType.NOT_FOUND);
        Events.await("AccountDeleted", anna.accountId());
        Document left = account(anna);
        assertThat(left.get("credential")).isNull();
        assertThat(left.get("keyring", Document.class))
                .containsEntry("byPassword", "")
                .containsEntry("byRecovery", "")
                .containsEntry("secrets", "");
        Person.named("successor").withAddress(anna.email()).signsUp().logsIn();
    }

    @Test
    void answersARepeatLikeTheFirst() {
        Person anna = Person.named("anna").signsUp();
        String request = anna.deletionRequest(now());

        anna.deletes(request).statusCode(202);
        anna.deletes(request).statusCode(202);
        purgeEverywhere(anna);
        Mailbox.take(anna.email(), "account-deleted");
        anna.deletes(request).statusCode(202);

        assertThat(Events.about(anna.accountId())).containsExactly("AccountRegistered", "AccountDeleted");
    }

    @Test
    @Tag("row-6")
    void takesNobodysWordButTheAccountsOwn() {
        Person anna = Person.named("anna").signsUp();
        Person eve = Person.named("eve").signsUp();
        KeyPair stranger = KeyPair.random(new java.security.SecureRandom());
        String payload = payload(anna.accountId(), "account-deletion", "1", Long.toString(now()));
        String good = anna.signs(payload);

        for (String refused : List.of(
                stranger.sign("sw1-request+jws", payload),
                eve.signs(payload),
                anna.signs(payload(eve.accountId(), "account-deletion", "1", Long.toString(now()))),
                anna.signs(payload(anna.accountId(), "something-else", "1", Long.toString(now()))),
                anna.signs(payload(anna.accountId(), "account-deletion", "2", Long.toString(now()))),
                anna.signs(payload(anna.accountId(), "account-deletion", "1", "9223372036854775807")),
                anna.signs(payload(anna.accountId(), "account-deletion", "1", "1e300")),
                anna.signs(payload(anna.accountId(), "account-deletion", "1", "\"now\"")),
                anna.signs(payload.replace("}", ",\"more\":1}")),
                anna.signs("[]"),
                anna.signs("nonsense"),
                anna.signKey().sign("sw1-record+jws", payload),
                good.substring(0, good.length() - 4),
                good + ".x",
                "x")) {
            assertRefused(anna.deletes(refused), ProblemType.SIGNATURE_REFUSED);
        }
        assertRefused(Person.loggedIn("ben").deletes(good), ProblemType.SIGNATURE_REFUSED);
        anna.logsIn();
        eve.logsIn();
        anna.deletes(good).statusCode(202);
    }

    @Test
    void refusesRequestsThatAreNotFresh() {
        Person anna = Person.named("anna").signsUp();

        assertRefused(anna.deletes(anna.deletionRequest(now() - 305)), ProblemType.SIGNATURE_REFUSED);
        assertRefused(anna.deletes(anna.deletionRequest(now() + 305)), ProblemType.SIGNATURE_REFUSED);
        anna.deletes(anna.deletionRequest(now() - 290)).statusCode(202);
    }

    @Test
    void refusesUnknownAccountsLikeWrongSignatures() {
        Person nobody = Person.named("nobody").confirmed();

        assertRefused(nobody.deletes(nobody.deletionRequest(now())), ProblemType.SIGNATURE_REFUSED);
        assertInvalidAt(
                nobody.asks()
                        .body(java.util.Map.of("request", "x".repeat(4_097)))
                        .post("/api/auth/v1/accounts/" + nobody.accountId() + "/deletion"),
                "#/request");
    }

    @Test
    void confirmsTheEndByMailOnceEverybodyHasPurgedAndThenForgets() {
        Person anna = Person.named("anna").signsUp();
        anna.deletes(anna.deletionRequest(now())).statusCode(202);
        Events.await("AccountDeleted", anna.accountId());

        purge("vault", anna, UUID.randomUUID().toString());
        purge("share", anna, UUID.randomUUID().toString());
        String twice = UUID.randomUUID().toString();
        purge("recovery", anna, twice);
        purge("recovery", anna, twice);
        awaitAccount(anna, left -> left.getList("purgedBy", String.class).size() == 3);
        assertThat(Mailbox.takeAll(anna.email())).isEmpty();
        purge("notification", anna, UUID.randomUUID().toString());
        purge("notification", anna, UUID.randomUUID().toString());

        assertThat(Mailbox.take(anna.email(), "account-deleted").parameters()).containsOnlyKeys("to", "language");
        assertThat(Mailbox.takeAll(anna.email())).isEmpty();
        awaitAccount(anna, left -> left.getList("outbox", Document.class).isEmpty());
        sweep();
        assertThat(account(anna)).isNotNull();
        clock.advance(Duration.ofMinutes(11));
        sweep();
        assertThat(account(anna)).isNull();
    }

    @Test
    void countsNoPurgeOfAnAccountThatIsAlive() {
        Person anna = Person.named("anna").signsUp();

        purgeEverywhere(anna);
        Person marker = Person.named("marker").signsUp();
        marker.deletes(marker.deletionRequest(now()));
        purgeEverywhere(marker);
        Mailbox.take(marker.email(), "account-deleted");

        assertThat(account(anna).getList("purgedBy", String.class)).isEmpty();
        anna.logsIn();
    }

    private void sweep() {
        purges.removeConfirmed().await().atMost(Duration.ofSeconds(5));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static String payload(String account, String purpose, String version, String at) {
        return "{\"v\":" + version + ",\"p\":\"" + purpose + "\",\"a\":\"" + account + "\",\"at\":" + at + "}";
    }

    private static void purgeEverywhere(Person person) {
        for (String service : List.of("vault", "share", "recovery", "notification")) {
            purge(service, person, UUID.randomUUID().toString());
        }
    }

    private static void purge(String service, Person person, String eventId) {
        Topic.named(service + ".events")
                .tell(
                        eventId,
                        "org.sealwell." + service + ".AccountPurged",
                        person.accountId(),
                        "{\"accountId\":\"" + person.accountId() + "\"}");
    }

    private static Document account(Person person) {
        return Store.collection("auth", "accounts")
                .find(Filters.eq(person.accountId()))
                .first();
    }

    private static void awaitAccount(Person person, Predicate<Document> wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.test(account(person))) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }
}
