package org.sealwell.notification.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwell.notification.Bus;
import org.sealwell.notification.Reader;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;

@QuarkusTest
class ActivityTest {

    private final Reader anna = new Reader();
    private final String session = Sealed.id();
    private final String share = Sealed.id();

    private void auth(String name, String members) {
        auth(name, members, Instant.now());
    }

    private String auth(String name, String members, Instant at) {
        return Bus.auth(name, anna.account(), "{\"accountId\":\"%s\"%s}".formatted(anna.account(), members), at);
    }

    private void shares(String name, String members) {
        Bus.share(
                name,
                anna.account(),
                "{\"accountId\":\"%s\",\"shareId\":\"%s\"%s}".formatted(anna.account(), share, members));
    }

    @Test
    void anAccountToWhichNothingHappenedHasAnEmptyChain() {
        anna.asks()
                .get("/activity")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("head.number", equalTo(0))
                .body("head.hash", equalTo("A".repeat(43)))
                .body("oldest", equalTo(1))
                .body("entries", equalTo(List.of()))
                .body("previous", equalTo(null));
    }

    @Test
    void tellsWhatHappenedInTheWordsOfTheProtocol() throws InterruptedException {
        Instant at = Instant.parse("2026-01-02T03:04:05.678Z");
        Bus.registers(anna.account(), "anna@example.org", at);
        anna.awaits(1);
        auth("SignedIn", ",\"sessionId\":\"%s\",\"newDevice\":true".formatted(session));
        auth("SignedIn", ",\"sessionId\":\"%s\",\"newDevice\":false".formatted(session));
        auth("SignInRefused", "");
        auth("SessionRevoked", ",\"sessionId\":\"%s\"".formatted(session));
        auth("RefreshReuseDetected", ",\"sessionId\":\"%s\"".formatted(session));
        auth("CredentialsChanged", ",\"credentialVersion\":2,\"otherSessionsEnded\":true");
        Bus.changesAddress(anna.account(), "anna2@example.org", at);
        Json page = anna.awaits(8);

        assertThat(anna.kinds(page))
                .containsExactly(
                        "email-changed",
                        "password-changed",
                        "session-reused",
                        "session-revoked",
                        "sign-in-refused",
                        "signed-in",
                        "signed-in-new-device",
                        "account-registered");
        assertThat(page.getList("entries[*].number", Long.class)).containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(page.getList("entries[*].subject"))
                .containsExactly(null, null, session, session, null, session, session, null);
        assertThat(page.getList("entries[*].count")).containsOnlyNulls();
        assertThat(page.getLong("entries[7].at")).isEqualTo(at.getEpochSecond());
        assertSound(page);
    }

    @Test
    void tellsOfResetsAndOfWordsThatWereReplacedButNotOfTheFirst() throws InterruptedException {
        String stored = "{\"accountId\":\"%s\",\"version\":%d}";
        Bus.recovery("PhraseStored", anna.account(), stored.formatted(anna.account(), 1));
        Bus.recovery("PhraseStored", anna.account(), stored.formatted(anna.account(), 2));
        anna.awaits(1);
        auth("CredentialsReset", ",\"credentialVersion\":2");
        auth("CredentialsResetUndone", ",\"credentialVersion\":3");

        assertThat(anna.kinds(anna.awaits(3)))
                .containsExactly("password-reset-undone", "password-reset", "phrase-replaced");
    }

    @Test
    void tellsOfCommitsAndSharesWithTheirCounts() throws InterruptedException {
        Bus.vault(anna.account(), 17);
        anna.awaits(1);
        shares("ShareCreated", ",\"bytes\":5,\"expiresAt\":1");
        shares("ShareOpened", ",\"first\":true,\"wantsMail\":false");
        shares("ShareOpened", ",\"first\":false,\"wantsMail\":false");
        shares("ShareRefused", ",\"remainingAttempts\":9");
        shares("ShareLocked", ",\"wantsMail\":false");
        shares("ShareRevoked", "");
        shares("ShareExpired", ",\"opens\":3,\"usedUp\":true,\"wantsMail\":false");
        shares("ShareExpired", ",\"opens\":4,\"usedUp\":false,\"wantsMail\":false");
        Json page = anna.awaits(9);

        assertThat(anna.kinds(page))
                .containsExactly(
                        "share-expired",
                        "share-used-up",
                        "share-revoked",
                        "share-locked",
                        "share-refused",
                        "share-opened",
                        "share-opened",
                        "share-created",
                        "vault-committed");
        assertThat(page.getList("entries[*].count")).containsExactly(4, 3, null, null, 9, null, null, null, 17);
        assertThat(new HashSet<>(page.getList("entries[*].subject").subList(0, 8)))
                .isEqualTo(Collections.singleton(share));
        assertThat(page.getString("entries[8].subject")).isNull();
        assertSound(page);
    }

    @Test
    void leavesOutASubjectThatNoReaderWouldTake() throws InterruptedException {
        auth("SessionRevoked", ",\"sessionId\":\"../../account\"");
        assertThat(anna.awaits(1).getString("entries[0].subject")).isNull();
    }

    @Test
    void writesAnEventOnceHoweverOftenItComes() throws InterruptedException {
        String id = Bus.vault(anna.account(), 1);
        anna.awaits(1);
        Crowd.of(4).does(i -> {
            Bus.vault(id, anna.account(), 1);
            return id;
        });
        Bus.vault(anna.account(), 2);
        Bus.vault(id, anna.account(), 1);
        Bus.vault(anna.account(), 3);
        Json page = anna.awaits(3);
        assertThat(page.getList("entries[*].count")).containsExactly(3, 2, 1);
        assertSound(page);
    }

    /** Three topics write one chain: every number once, and each topic's events in their order. */
    @Test
    void topicsThatWriteAtTheSameTimeShareTheNumbers() throws InterruptedException {
        int each = 30;
        Crowd.of(3).does(topic -> {
            for (int i = 1; i <= each; i++) {
                switch (topic) {
                    case 0 -> Bus.vault(anna.account(), i);
                    case 1 -> shares("ShareRefused", ",\"remainingAttempts\":" + i);
                    default -> auth("SignInRefused", "");
                }
            }
            return topic;
        });
        Json page = anna.awaits(3L * each);
        assertThat(page.getList("entries[*].number", Long.class))
                .isEqualTo(
                        LongStream.iterate(90, n -> n > 0, n -> n - 1).boxed().toList());
        Map<String, List<Integer>> counts = new HashMap<>();
        for (int i = 3 * each - 1; i >= 0; i--) {
            counts.computeIfAbsent(page.getString("entries[%d].kind".formatted(i)), kind -> new ArrayList<>())
                    .add(page.get("entries[%d].count".formatted(i), Integer.class));
        }
        assertThat(counts.get("vault-committed")).hasSize(each).isSorted();
        assertThat(counts.get("share-refused")).hasSize(each).isSorted();
        assertThat(counts.get("sign-in-refused")).hasSize(each);
        assertSound(page);
    }

    @Test
    void isReadByPages() throws InterruptedException {
        for (int i = 1; i <= 7; i++) {
            Bus.vault(anna.account(), i);
        }
        anna.awaits(7);
        Json first = anna.activity("?limit=3");
        Json second = anna.activity("?limit=3&before=5");
        Json third = anna.activity("?limit=3&before=2");
        assertThat(first.getList("entries[*].number", Long.class)).containsExactly(7L, 6L, 5L);
        assertThat(second.getList("entries[*].number", Long.class)).containsExactly(4L, 3L, 2L);
        assertThat(third.getList("entries[*].number", Long.class)).containsExactly(1L);
        assertThat(first.getString("previous")).isEqualTo(second.getString("entries[0].hash"));
        assertThat(second.getString("previous")).isEqualTo(third.getString("entries[0].hash"));
        assertThat(third.getString("previous")).isEqualTo(ActivityChain.START);
        for (Json page : List.of(first, second, third)) {
            assertSound(page);
            assertThat(page.getLong("head.number")).isEqualTo(7);
            assertThat(page.getString("head.hash")).isEqualTo(first.getString("entries[0].hash"));
        }
        assertThat(anna.activity("?before=1").getList("entries")).isEmpty();
        assertThat(anna.activity("?before=100").getList("entries[*].number", Long.class))
                .hasSize(7);
    }

    @Test
    void nobodyReadsWhatHappenedToOthers() throws InterruptedException {
        Bus.vault(anna.account(), 1);
        anna.awaits(1);
        assertThat(new Reader().activity("").getLong("head.number")).isZero();
        for (String token : List.of(
                AccessTokens.expired(anna.account(), "s"), AccessTokens.forged(anna.account(), "s"), "rubbish")) {
            refused(Request.to(Reader.BASE).bearer(token).get("/activity"), 401, "unauthenticated");
        }
        refused(Request.to(Reader.BASE).get("/activity"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=101",
                "?limit=-1",
                "?before=0",
                "?before=-1",
                "?before=1000000000000",
            })
    void refusesWhatIsOutOfRange(String query) {
        refused(anna.asks().get("/activity" + query), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=many", "?before=x", "?before=1e3", "?before=99999999999999999999", "?limit=2.5"})
    void refusesWhatIsNoNumber(String query) {
        int status = anna.asks().get("/activity" + query).statusCode();
        assertThat(status).isBetween(400, 404);
    }

    private static void refused(Answer answer, int status, String problem) {
        answer.statusCode(status).body("type", equalTo("urn:sealwell:problem:" + problem));
    }

    /** As a client checks a page. */
    private void assertSound(Json page) {
        int size = page.getList("entries").size();
        for (int i = 0; i < size; i++) {
            String entry = "entries[%d].".formatted(i);
            String before =
                    i + 1 < size ? page.getString("entries[%d].hash".formatted(i + 1)) : page.getString("previous");
            Object count = page.get(entry + "count");
            Happening happening = new Happening(
                    page.getString(entry + "kind"),
                    page.getString(entry + "subject"),
                    count == null ? null : ((Number) count).longValue());
            assertThat(page.getString(entry + "hash"))
                    .isEqualTo(ActivityChain.hash(
                            anna.account(),
                            page.getLong(entry + "number"),
                            before,
                            page.getLong(entry + "at"),
                            happening));
        }
    }
}
