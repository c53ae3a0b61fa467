package org.sealwell.share.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.share.fixture.Refusals.refused;
import static org.sealwell.share.fixture.Refusals.refusedAt;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

@QuarkusTest
class ChangeTest {

    private static final Map<String, Object> NO_MAILS = Map.of("opened", false, "locked", false, "expired", false);

    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    ChangeTest(TestClock clock) {
        this.clock = clock;
    }

    private Map<String, Object> policy(Instant expiresAt, Integer maxOpens) {
        Map<String, Object> policy = new HashMap<>();
        policy.put("expiresAt", expiresAt.toString());
        policy.put("maxOpens", maxOpens);
        policy.put("mails", NO_MAILS);
        return policy;
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private static Answer changes(Owner owner, Link link, Object policy) {
        return owner.sends(policy).put("/shares/" + link.id() + "/policy");
    }

    @Test
    void changesUntilWhenAndHowOftenItOpens() {
        Link link = anna.shares(Link.any().opening(2));
        link.opens().statusCode(200);
        changes(anna, link, policy(in(Duration.ofDays(30)), 5))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("version", equalTo(2));
        Json seen = anna.sees(link);
        assertThat(seen.getInt("maxOpens")).isEqualTo(5);
        assertThat(seen.getInt("opensLeft")).isEqualTo(4);
        assertThat(seen.getMap("mails")).isEqualTo(NO_MAILS);
        clock.advance(Duration.ofDays(20));
        link.opens().statusCode(200).body("opensLeft", equalTo(3));
    }

    @Test
    void takesTheLimitAway() {
        Link link = anna.shares(Link.any().opening(1));
        link.opens().statusCode(200);
        refused(link.opens(), 404, "not-found");
        changes(anna, link, policy(in(Duration.ofDays(1)), null)).statusCode(200);
        link.opens().statusCode(200);
        link.opens().statusCode(200);
    }

    @Test
    void isUsedUpWhenTheNewLimitIsReached() {
        Link link = anna.shares();
        link.opens().statusCode(200);
        link.opens().statusCode(200);
        changes(anna, link, policy(in(Duration.ofDays(1)), 1)).statusCode(200);
        refused(link.opens(), 404, "not-found");
        assertThat(anna.sees(link).getString("state")).isEqualTo("used-up");
    }

    /** An opening that comes between is neither lost nor given back. */
    @Test
    void countsEveryOpeningWhileTheLimitChanges() {
        Link link = anna.shares(Link.any().opening(50));
        List<Integer> statuses = Crowd.of(20)
                .does(
                        60,
                        i -> i % 3 == 0
                                ? changes(anna, link, policy(in(Duration.ofDays(1)), 50))
                                                        .statusCode()
                                                == 200
                                        ? 0
                                        : -1
                                : link.opens().statusCode());
        int opened = Collections.frequency(statuses, 200);
        Json seen = anna.sees(link);
        assertThat(opened).isEqualTo(40);
        assertThat(seen.getInt("opens")).isEqualTo(40);
        assertThat(seen.getInt("opensLeft")).isEqualTo(10);
    }

    @Test
    void changesOnlyTheVersionThatItsOwnerHasSeen() {
        Link link = anna.shares();
        assertThat(anna.asks().get("/shares/" + link.id()).header("ETag")).isEqualTo("\"1\"");
        anna.sends(policy(in(Duration.ofDays(1)), 3))
                .header("If-Match", "\"1\"")
                .put("/shares/" + link.id() + "/policy")
                .statusCode(200);
        refused(
                anna.sends(policy(in(Duration.ofDays(1)), 4))
                        .header("If-Match", "\"1\"")
                        .put("/shares/" + link.id() + "/policy"),
                412,
                "precondition-failed");
        assertThat(anna.sees(link).getInt("maxOpens")).isEqualTo(3);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        Link link = anna.shares();
        refusedAt(changes(anna, link, policy(clock.instant(), null)), "#/expiresAt");
        refusedAt(changes(anna, link, policy(in(Duration.ofDays(400)), null)), "#/expiresAt");
        refusedAt(changes(anna, link, policy(in(Duration.ofDays(1)), 0)), "#/maxOpens");
    }

    @Test
    void bringsNothingBackThatHasEnded() {
        Link revoked = anna.shares();
        anna.revokes(revoked);
        Link expired = anna.shares(Link.any().until(in(Duration.ofSeconds(20))));
        clock.advance(Duration.ofSeconds(30));
        for (Link link : List.of(revoked, expired)) {
            refused(changes(anna, link, policy(in(Duration.ofDays(1)), null)), 409, "share-ended");
            refused(anna.unlocks(link), 409, "share-ended");
            refused(link.opens(), 404, "not-found");
        }
    }

    @Test
    void isNobodyElsesToChange() {
        Link link = anna.shares();
        Owner mallory = new Owner();
        refused(changes(mallory, link, policy(in(Duration.ofDays(1)), 1)), 404, "not-found");
        refused(mallory.unlocks(link), 404, "not-found");
        refused(mallory.revokes(link), 404, "not-found");
        mallory.asks().get("/shares/" + link.id()).statusCode(404);
        mallory.asks().get("/shares/" + link.id() + "/accesses").statusCode(404);
        link.opens().statusCode(200);
    }
}
