package org.sealwell.share.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.share.fixture.Refusals.refused;
import static org.sealwell.share.fixture.Refusals.refusedAt;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.share.fixture.Limits;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.SmartLink;
import org.sealwell.share.fixture.Stored;

@QuarkusTest
class OwnSmartLinksTest {

    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    OwnSmartLinksTest(TestClock clock) {
        this.clock = clock;
    }

    private Answer creates(Map<String, Object> body) {
        return anna.sends(body).post("/smart-links");
    }

    @Test
    void showsItsOwnerWhatTheyHaveMade() {
        SmartLink link = SmartLink.any().holding(600, 700).longTerm().withPasscode();
        creates(link.creation(anna))
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/shares/v1/smart-links/" + link.id()))
                .body("shareId", equalTo(link.id()));
        link.manifest(SmartLink.PASSCODE).statusCode(200);
        link.manifest("wrong").statusCode(401);
        Json seen = anna.sees(link);
        assertThat(seen.getString("state")).isEqualTo("live");
        assertThat(seen.getBoolean("longTerm")).isTrue();
        assertThat(seen.getBoolean("direct")).isFalse();
        assertThat(seen.getBoolean("passcode")).isTrue();
        assertThat(seen.getInt("files")).isEqualTo(2);
        assertThat(seen.getInt("bytes")).isEqualTo(1300);
        assertThat(seen.getInt("opens")).isEqualTo(1);
        assertThat(seen.getInt("wrongPasscodes")).isEqualTo(1);
        assertThat(seen.getInt("accesses")).isEqualTo(2);
        assertThat(seen.getString("note")).contains(link.id());
        new Owner().asks().get("/smart-links/" + link.id()).statusCode(404);
    }

    @Test
    void listsThemNewestFirstInPages() {
        List<String> made = new ArrayList<>();
        anna.shares();
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMillis(5));
            made.add(SmartLink.any().madeBy(anna).id());
        }
        Collections.reverse(made);
        Json first = anna.asks().get("/smart-links?limit=2").json();
        assertThat(first.getList("smartLinks[*].shareId")).isEqualTo(made.subList(0, 2));
        Json second = anna.asks()
                .get("/smart-links?limit=2&cursor=" + first.getString("next"))
                .json();
        assertThat(second.getList("smartLinks[*].shareId")).isEqualTo(made.subList(2, 3));
        assertThat(second.getString("next")).isNull();
        assertThat(anna.asks().get("/shares").json().getList("shares")).hasSize(1);
    }

    @Test
    void answersTheSameBodyAgainTheSameAndRefusesAnother() {
        SmartLink link = SmartLink.any().withPasscode();
        Map<String, Object> body = link.creation(anna);
        String first = creates(body).statusCode(201).text();
        assertThat(creates(body).statusCode(201).text()).isEqualTo(first);
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("passcode", "other"),
                Map.of("longTerm", true),
                Map.of("files", List.of(Map.of("content", List.of(Sealed.envelope(600))))))) {
            Map<String, Object> other = new HashMap<>(body);
            other.putAll(change);
            refused(creates(other), 409, "share-conflict");
        }
        refused(new Owner().sends(body).post("/smart-links"), 409, "share-conflict");
    }

    @Test
    void refusesWhatIsMissingMalformedOrOutOfRange() {
        refusedWith("#/secretHash", "secretHash", Sealed.random(31));
        refusedWith("#/files", "files", List.of());
        refusedWith("#/files", "files", Collections.nCopies(9, Map.of("content", List.of(Sealed.envelope(600)))));
        refusedWith("#/files/0/content", "files", List.of(Map.of("content", List.of("no envelope"))));
        refusedWith("#/passcode", "passcode", "123");
        refusedWith("#/passcode", "passcode", "x".repeat(129));
        refusedWith("#/note", "note", "in clear");
        refusedWith(
                "#/agree",
                "agree",
                Map.of("kty", "EC", "crv", "P-256", "x", Sealed.random(32), "y", Sealed.random(32)));
        refusedWith(
                "#/expiresAt",
                "expiresAt",
                clock.instant().plus(Duration.ofDays(367)).toString());
        refusedWith("#/label", "label", "in clear");
        refusedAt(creates(SmartLink.any().direct().withPasscode().creation(anna)), "#/passcode");
        refusedAt(creates(SmartLink.any().direct().holding(600, 600).creation(anna)), "#/files");
        refusedAt(
                creates(SmartLink.any()
                        .holding(1_900_000, 1_900_000, 1_900_000, 1_900_000, 1_000_000)
                        .creation(anna)),
                "#/files");
    }

    private void refusedWith(String pointer, String member, Object value) {
        Map<String, Object> body = SmartLink.any().creation(anna);
        body.put(member, value);
        refusedAt(creates(body), pointer);
    }

    @Test
    void sharesOneQuotaWithOtherShares() {
        for (int i = 0; i < Limits.SHARES / 2; i++) {
            SmartLink.any().madeBy(anna);
            anna.shares();
        }
        refused(creates(SmartLink.any().creation(anna)), 403, "share-quota-exceeded");
        refused(anna.creates(Link.any().creation(anna)), 403, "share-quota-exceeded");
    }

    /** The recipient's name is in the log, and nowhere else. */
    @Test
    void tellsItsOwnerAloneWhoCame() {
        SmartLink link = SmartLink.any().withPasscode().madeBy(anna);
        String recipient = "Dr. \"Ben\" Müller, Praxis am Markt";
        link.manifest(Map.of("recipient", recipient, "passcode", SmartLink.PASSCODE))
                .statusCode(200);
        link.manifest(Map.of("recipient", "漢".repeat(200), "passcode", "wrong")).statusCode(401);
        List<Map<String, String>> log = anna.log(link.id());
        assertThat(log.getLast())
                .containsEntry("v", "1")
                .containsEntry("p", "smart-access")
                .containsEntry("s", link.id())
                .containsEntry("network", "127.0.0.0/24")
                .containsEntry("browser", "Firefox")
                .containsEntry("recipient", recipient)
                .containsEntry("outcome", "opened");
        assertThat(log.getFirst())
                .containsEntry("recipient", "漢".repeat(200))
                .containsEntry("outcome", "wrong-password");
        assertThat(anna
                        .asks()
                        .get("/shares/" + link.id() + "/accesses")
                        .json()
                        .getList("accesses[*].sealed", String.class)
                        .stream()
                        .map(String::length)
                        .distinct())
                .hasSize(1);
        assertThat(Stored.everything()).doesNotContain("Praxis").doesNotContain("漢");
        assertThat(Topic.named("share.events")
                        .about(anna.account(), Duration.ofSeconds(1))
                        .toString())
                .contains("ShareOpened", "ShareRefused")
                .doesNotContain("Praxis")
                .doesNotContain(link.secret());
    }

    @Test
    void leavesNothingToAnAccountThatIsGone() {
        SmartLink link = SmartLink.any().madeBy(anna);
        link.manifest().statusCode(200);
        anna.log(link.id());
        Topic.named("auth.events")
                .tell(
                        UUID.randomUUID().toString(),
                        "org.sealwell.auth.AccountDeleted",
                        anna.account(),
                        "{\"accountId\":\"" + anna.account() + "\"}");
        Topic.named("share.events")
                .await(told -> anna.account().equals(told.key()) && told.type().endsWith("AccountPurged"));
        refused(link.manifest(), 404, "not-found");
        for (String collection : List.of("shares", "pieces", "accesses")) {
            assertThat(Store.collection("share", collection).countDocuments(Filters.eq("account", anna.account())))
                    .as(collection)
                    .isZero();
        }
    }
}
