package org.sealwell.share.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sealwell.share.fixture.Refusals.refused;
import static org.sealwell.share.fixture.Refusals.refusedAt;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

@QuarkusTest
class OpeningTest {

    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    OpeningTest(TestClock clock) {
        this.clock = clock;
    }

    @Test
    void givesTheServersHalfAndTheContent() {
        Link link = anna.shares(Link.any().opening(3));
        link.opens()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", equalTo("no-store"))
                .body("serverHalf", equalTo(link.serverHalf()))
                .body("opensLeft", equalTo(2))
                .body("content", equalTo(link.content()));
    }

    @Test
    void isUnlimitedUnlessItsOwnerSaysHowOften() {
        Link link = anna.shares();
        for (int i = 0; i < 5; i++) {
            link.opens().statusCode(200).body("opensLeft", nullValue());
        }
        assertThat(anna.sees(link).getInt("opens")).isEqualTo(5);
    }

    @Test
    void saysWhatIsNeededWithoutCounting() {
        Link link = anna.shares(Link.any().opening(1).withPassword());
        link.challenge()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("password.kdf.alg", equalTo("argon2id"))
                .body("password.kdf.m", equalTo(65_536))
                .body("password.remainingAttempts", equalTo(10))
                .body("email", equalTo(false))
                .body("opensLeft", equalTo(1));
        link.challenge().statusCode(200).body("opensLeft", equalTo(1));
        anna.shares().challenge().statusCode(200).body("password", nullValue()).body("opensLeft", nullValue());
    }

    @Test
    void endsWithTheLastOpening() {
        Link link = anna.shares(Link.any().opening(1));
        link.opens().statusCode(200).body("opensLeft", equalTo(0));
        refused(link.opens(), 404, "not-found");
        refused(link.challenge(), 404, "not-found");
        assertThat(anna.sees(link).getString("state")).isEqualTo("used-up");
    }

    @Test
    void takesTheSameReceiptForTheSameOpening() {
        Link link = anna.shares(Link.any().opening(2));
        String receipt = Sealed.random(32);
        String first = link.opens(receipt).statusCode(200).text();
        assertThat(link.opens(receipt).statusCode(200).text()).isEqualTo(first);
        assertThat(anna.sees(link).getInt("opens")).isEqualTo(1);
    }

    @Test
    void repeatsTheLastOpeningToWhoHasItsReceipt() {
        Link link = anna.shares(Link.any().opening(1));
        String receipt = Sealed.random(32);
        link.opens(receipt).statusCode(200);
        link.opens(receipt).statusCode(200).body("content", equalTo(link.content()));
        refused(link.opens(), 404, "not-found");
        clock.advance(Duration.ofMinutes(9));
        link.opens(receipt).statusCode(200);
        clock.advance(Duration.ofMinutes(2));
        refused(link.opens(receipt), 404, "not-found");
    }

    @Test
    void countsAReceiptAgainAfterTenMinutes() {
        Link link = anna.shares(Link.any().opening(3));
        String receipt = Sealed.random(32);
        link.opens(receipt).body("opensLeft", equalTo(2));
        clock.advance(Duration.ofMinutes(11));
        link.opens().body("opensLeft", equalTo(1));
        link.opens(receipt).statusCode(200).body("opensLeft", equalTo(0));
    }

    @Test
    void takesAReceiptForItsOwnShareOnly() {
        Link one = anna.shares(Link.any().opening(1));
        Link other = anna.shares(Link.any().opening(1));
        String receipt = Sealed.random(32);
        one.opens(receipt).statusCode(200);
        other.opens(receipt).statusCode(200).body("opensLeft", equalTo(0));
    }

    @Test
    @Tag("row-22")
    void opensExactlyAsOftenAsAllowedHoweverManyComeAtOnce() {
        Link link = anna.shares(Link.any().opening(3));
        List<Integer> statuses = Crowd.of(100).does(1_000, i -> link.opens().statusCode());
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(3);
        assertThat(Collections.frequency(statuses, 404)).isEqualTo(997);
        Json seen = anna.sees(link);
        assertThat(seen.getInt("opens")).isEqualTo(3);
        assertThat(seen.getInt("opensLeft")).isZero();
        assertThat(anna.log(link)).hasSize(3);
    }

    @Test
    @Tag("row-22")
    void countsEveryUnlimitedOpeningOnce() {
        Link link = anna.shares();
        List<Integer> statuses = Crowd.of(40).does(120, i -> link.opens().statusCode());
        assertThat(statuses).containsOnly(200);
        assertThat(anna.sees(link).getInt("opens")).isEqualTo(120);
    }

    @Test
    void countsOneReceiptOnceHoweverOftenItComesAtOnce() {
        Link link = anna.shares(Link.any().opening(5));
        String receipt = Sealed.random(32);
        List<Integer> statuses = Crowd.of(30).does(60, i -> link.opens(receipt).statusCode());
        assertThat(statuses).containsOnly(200);
        assertThat(anna.sees(link).getInt("opens")).isEqualTo(1);
    }

    @Test
    @Tag("row-23")
    void isNotCountedByWhatFetchesLinks() {
        Link link = anna.shares(Link.any().opening(1));
        for (String path : List.of("", "/open", "/challenge")) {
            Request.to(Owner.BASE).head("/shares/" + link.id() + path).statusCode(greaterThanOrEqualTo(400));
            Request.to(Owner.BASE).get("/shares/" + link.id() + path).statusCode(greaterThanOrEqualTo(400));
        }
        link.challenge().statusCode(200);
        refusedAt(link.visits("/open", Map.of("receipt", Sealed.random(32))), "#/linkProof");
        refusedAt(link.visits("/open", Map.of("linkProof", link.linkProof())), "#/receipt");
        assertThat(anna.sees(link).getInt("opens")).isZero();
        link.opens().statusCode(200);
    }

    @Test
    void tellsTheFirstOpeningAsTheFirst() {
        Link link = anna.shares();
        link.opens().statusCode(200);
        link.opens().statusCode(200);
        List<String> told = Topic.named("share.events").about(anna.account(), Duration.ofSeconds(1)).stream()
                .filter(one -> one.type().endsWith("ShareOpened"))
                .map(Topic.Told::data)
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "{\"accountId\":\"%s\",\"shareId\":\"%s\",\"first\":true,\"wantsMail\":true}"
                                .formatted(anna.account(), link.id()),
                        "{\"accountId\":\"%s\",\"shareId\":\"%s\",\"first\":false,\"wantsMail\":false}"
                                .formatted(anna.account(), link.id()));
    }

    @Test
    void letsAWholeClinicInAtOnce() {
        Link link = anna.shares(Link.any().withPassword());
        List<Answer> answers = Crowd.of(20).does(i -> link.opensWithPassword());
        answers.forEach(answer -> answer.statusCode(200));
    }
}
