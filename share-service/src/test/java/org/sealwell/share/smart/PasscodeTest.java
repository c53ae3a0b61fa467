package org.sealwell.share.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.share.fixture.Refusals.refused;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.share.fixture.Limits;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.SmartLink;
import org.sealwell.share.fixture.Stored;

@QuarkusTest
class PasscodeTest {

    private final Owner anna = new Owner();

    @Test
    void opensWithTheRightOneHoweverItIsWritten() {
        SmartLink link = SmartLink.any().with("passcode", "Café 1").madeBy(anna);
        link.manifest("Café 1").statusCode(200).body("files[0].embedded", equalTo(link.file(0)));
        link.manifest("Cafe\u0301 1").statusCode(200);
        assertThat(anna.sees(link).getInt("opens")).isEqualTo(2);
        assertThat(anna.sees(link).getBoolean("passcode")).isTrue();
    }

    @Test
    void saysThatOneIsNeededWithoutCountingATry() {
        SmartLink link = SmartLink.any().withPasscode().madeBy(anna);
        for (int i = 0; i < 12; i++) {
            refused(link.manifest(), 401, "share-proof-needed")
                    .body("needed", equalTo(List.of("passcode")))
                    .body("remainingAttempts", equalTo(10));
        }
        refused(link.manifest(""), 401, "share-proof-needed");
        link.manifest(SmartLink.PASSCODE).statusCode(200);
    }

    /** Who has the database and the pepper would else try out passcodes as fast as they can hash a request. */
    @Test
    @Tag("row-33")
    void isPartOfNothingThatIsHashedFast() {
        SmartLink link = SmartLink.any().with("passcode", "one of these").madeBy(anna);
        String kept = Stored.share(link.id()).get("content", Document.class).getString("body");
        Store.collection("share", "shares").deleteOne(Filters.eq(link.id()));
        link.with("passcode", "or of those").madeBy(anna);
        assertThat(Stored.share(link.id()).get("content", Document.class).getString("body"))
                .isEqualTo(kept);
        link.manifest("one of these").statusCode(401);
        link.manifest("or of those").statusCode(200);
    }

    /** A right one in between gives no tries back. */
    @Test
    @Tag("row-20")
    void isGoneForGoodAfterTenWrongOnes() {
        SmartLink link = SmartLink.any().withPasscode().madeBy(anna);
        for (int left = 9; left >= 0; left--) {
            if (left % 4 == 0) {
                link.manifest(SmartLink.PASSCODE).statusCode(200);
            }
            refused(link.manifest("wrong"), 401, "share-password-refused").body("remainingAttempts", equalTo(left));
        }
        refused(link.manifest(SmartLink.PASSCODE), 404, "not-found");
        refused(link.manifest("wrong"), 404, "not-found");
        refused(link.manifest(), 404, "not-found");
        assertThat(anna.sees(link).getString("state")).isEqualTo("locked");
        assertThat(anna.sees(link).getString("endedAt")).isNotNull();
        assertThat(Stored.share(link.id())).doesNotContainKeys("gate", "cleaning");
        assertThat(Stored.pieces(link.id())).isEmpty();
        assertThat(anna.log(link.id())).hasSize(13);
        assertThat(Topic.named("share.events")
                        .await(one ->
                                anna.account().equals(one.key()) && one.type().endsWith("ShareClosed"))
                        .data())
                .isEqualTo("{\"accountId\":\"%s\",\"shareId\":\"%s\",\"wantsMail\":true}"
                        .formatted(anna.account(), link.id()));
        assertThat(Topic.named("share.events").about(anna.account(), Duration.ofSeconds(1)).stream()
                        .filter(one -> one.type().endsWith("ShareExpired")))
                .isEmpty();
    }

    @Test
    @Tag("row-20")
    void countsExactlyTenWrongOnesHoweverManyComeAtOnce() {
        SmartLink link = SmartLink.any().withPasscode().madeBy(anna);
        List<Answer> answers = Crowd.of(100).does(200, i -> link.manifest("wrong-" + i));
        List<Integer> told = answers.stream()
                .filter(answer -> answer.statusCode() == 401)
                .map(answer -> answer.json().getInt("remainingAttempts"))
                .sorted()
                .toList();
        assertThat(told).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 404))
                .hasSize(190);
        assertThat(Stored.share(link.id()).get("tally", Document.class).getInteger("wrongPasswords"))
                .isEqualTo(10);
    }

    @Test
    @Tag("row-21")
    void keepsNothingOfItThatCouldBeTriedOutWithoutThePepper() {
        SmartLink link = SmartLink.any().with("passcode", "correct horse").madeBy(anna);
        assertThat(Stored.everything()).doesNotContain("correct horse").doesNotContain(link.secret());
        Document kept = Stored.share(link.id()).get("gate", Document.class).get("passcode", Document.class);
        assertThat(kept.getInteger("rounds")).isEqualTo(Limits.ROUNDS);
        SmartLink other = SmartLink.any().with("passcode", "correct horse").madeBy(anna);
        assertThat(Stored.share(other.id())
                        .get("gate", Document.class)
                        .get("passcode", Document.class)
                        .getString("hash"))
                .isNotEqualTo(kept.getString("hash"));
    }

    @Test
    void isNotLookedAtWhereNoneIsWanted() {
        SmartLink link = SmartLink.any().madeBy(anna);
        link.manifest(Map.of("recipient", "Ben", "passcode", "whatever")).statusCode(200);
    }
}
