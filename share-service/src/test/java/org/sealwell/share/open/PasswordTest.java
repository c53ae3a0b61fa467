package org.sealwell.share.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.sealwell.share.fixture.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.Stored;

@QuarkusTest
class PasswordTest {

    private final Owner anna = new Owner();

    private static void locks(Link link) {
        IntStream.range(0, 10).forEach(i -> link.opensWithWrongPassword().statusCode(401));
    }

    @Test
    void opensWithTheRightPassword() {
        Link link = anna.shares(Link.any().withPassword());
        link.opensWithPassword().statusCode(200).body("content", equalTo(link.content()));
    }

    @Test
    void saysThatAPasswordIsNeededWithoutCountingATry() {
        Link link = anna.shares(Link.any().withPassword());
        for (int i = 0; i < 12; i++) {
            refused(link.opens(), 401, "share-proof-needed").body("needed", equalTo(List.of("password")));
        }
        link.opensWithPassword().statusCode(200);
    }

    @Test
    @Tag("row-23")
    void doesNotCountAWrongPasswordAsAnOpening() {
        Link link = anna.shares(Link.any().opening(1).withPassword());
        refused(link.opensWithWrongPassword(), 401, "share-password-refused")
                .body("remainingAttempts", equalTo(9))
                .body(not(containsString("serverHalf")));
        refused(link.opensWithWrongPassword(), 401, "share-password-refused").body("remainingAttempts", equalTo(8));
        assertThat(anna.sees(link).getInt("opens")).isZero();
        assertThat(anna.sees(link).getInt("wrongPasswords")).isEqualTo(2);
        link.opensWithPassword().statusCode(200).body("opensLeft", equalTo(0));
    }

    @Test
    void locksAfterTenWrongOnesForTheRightOneToo() {
        Link link = anna.shares(Link.any().withPassword());
        locks(link);
        refused(link.opensWithPassword(), 403, "share-locked");
        refused(link.opensWithWrongPassword(), 403, "share-locked");
        refused(link.challenge(), 403, "share-locked");
        assertThat(anna.sees(link).getString("state")).isEqualTo("locked");
        assertThat(anna.log(link)).hasSize(10);
    }

    /** A right password in between does not give the tries back: the cap is for the share's life. */
    @Test
    @Tag("row-20")
    void countsWrongPasswordsOverItsWholeLife() {
        Link link = anna.shares(Link.any().withPassword());
        for (int i = 9; i > 0; i--) {
            link.opensWithWrongPassword().body("remainingAttempts", equalTo(i));
            link.opensWithPassword().statusCode(200);
        }
        link.opensWithWrongPassword().body("remainingAttempts", equalTo(0));
        refused(link.opensWithPassword(), 403, "share-locked");
    }

    @Test
    @Tag("row-20")
    void evaluatesExactlyTenWrongOnesHoweverManyComeAtOnce() {
        Link link = anna.shares(Link.any().withPassword());
        List<Answer> answers = Crowd.of(100).does(500, i -> link.opensWithWrongPassword());
        List<Integer> told = answers.stream()
                .filter(answer -> answer.statusCode() == 401)
                .map(answer -> answer.json().getInt("remainingAttempts"))
                .sorted()
                .toList();
        assertThat(told).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 403))
                .hasSize(490);
        assertThat(Stored.share(link).get("tally", org.bson.Document.class).getInteger("wrongPasswords"))
                .isEqualTo(10);
        refused(link.opensWithPassword(), 403, "share-locked");
    }

    @Test
    void opensAgainWhenItsOwnerUnlocksIt() {
        Link link = anna.shares(Link.any().withPassword());
        locks(link);
        new Owner().unlocks(link).statusCode(404);
        refused(link.opensWithPassword(), 403, "share-locked");
        anna.unlocks(link).statusCode(200);
        link.opensWithPassword().statusCode(200);
        refused(link.opensWithWrongPassword(), 401, "share-password-refused").body("remainingAttempts", equalTo(9));
    }

    @Test
    void tellsEachWrongPasswordAndTheLock() {
        Link link = anna.shares(Link.any().withPassword());
        locks(link);
        Topic.named("share.events")
                .await(told -> anna.account().equals(told.key()) && told.type().endsWith("ShareLocked"));
        List<Topic.Told> told = Topic.named("share.events").about(anna.account(), Duration.ofSeconds(1));
        assertThat(told.stream().filter(one -> one.type().endsWith("ShareRefused")))
                .hasSize(10);
        assertThat(told.stream()
                        .filter(one -> one.type().endsWith("ShareLocked"))
                        .map(Topic.Told::data))
                .containsExactly("{\"accountId\":\"%s\",\"shareId\":\"%s\",\"wantsMail\":true}"
                        .formatted(anna.account(), link.id()));
    }

    @Test
    void repeatsAnOpeningToWhoHasItsReceiptWithoutJudgingThePasswordAgain() {
        Link link = anna.shares(Link.any().opening(1).withPassword());
        String receipt = Sealed.random(32);
        link.opensWithPassword(link.passwordProof(), receipt).statusCode(200);
        link.opensWithPassword(Sealed.random(32), receipt).statusCode(200);
        assertThat(anna.sees(link).getInt("wrongPasswords")).isZero();
    }

    @Test
    void repeatsAnOpeningAlsoOnceItIsLockedOrWithoutThePassword() {
        Link link = anna.shares(Link.any().withPassword());
        String receipt = Sealed.random(32);
        link.opensWithPassword(link.passwordProof(), receipt).statusCode(200);
        link.opens(receipt).statusCode(200).body("content", equalTo(link.content()));
        locks(link);
        link.opens(receipt).statusCode(200);
        assertThat(anna.sees(link).getInt("opens")).isEqualTo(1);
    }
}
