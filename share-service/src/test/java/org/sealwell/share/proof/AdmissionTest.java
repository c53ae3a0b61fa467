package org.sealwell.share.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.sealwell.share.fixture.Refusals.refused;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.share.fixture.Limits;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

@QuarkusTest
class AdmissionTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    AdmissionTest(TestClock clock) {
        this.clock = clock;
    }

    @Test
    void sendsAwayWhoComesToAShareTooOftenAndCountsNothing() {
        clock.advanceToNext(WINDOW);
        Link link = anna.shares();
        link.opens().statusCode(200);
        useUp("share\\|" + link.id(), Limits.VISITS_PER_SHARE);
        refused(link.opens(), 429, "too-many-attempts").header("Retry-After", notNullValue());
        refused(link.challenge(), 429, "too-many-attempts");
        assertThat(anna.sees(link).getInt("opens")).isEqualTo(1);
        clock.advance(WINDOW);
        link.opens().statusCode(200);
    }

    @Test
    void aNetworkThatIsSentAwayUsesUpNothingOfAShare() {
        clock.advanceToNext(WINDOW);
        Link link = anna.shares();
        link.challenge().statusCode(200);
        useUp("network\\|", Limits.VISITS_PER_NETWORK);
        try {
            refused(link.challenge(), 429, "too-many-attempts");
            assertThat(usedOf(link)).isEqualTo(1);
        } finally {
            // All tests come from one network.
            Store.collection("share", "attempts").deleteMany(ofNow("network\\|"));
        }
        clock.advance(WINDOW);
        link.challenge().statusCode(200);
    }

    /** In the window of now: other tests are in others. */
    private void useUp(String subject, int limit) {
        MongoCollection<Document> counters = Store.collection("share", "attempts");
        for (Document counter : counters.find(ofNow(subject))) {
            for (String budget : counter.get("used", Document.class).keySet()) {
                counters.updateOne(Filters.eq(counter.get("_id")), Updates.set("used." + budget, limit));
            }
        }
    }

    private Bson ofNow(String subject) {
        long window = clock.instant().getEpochSecond() / WINDOW.toSeconds();
        return Filters.regex("_id", "^" + subject + ".*\\|" + window + "$");
    }

    /** Somebody who only knows an id, from a log of links perhaps, must not be able to shut out those who have the link. */
    @Test
    void ofAShareUsesUpOnlyWhatThoseUseWhoHaveItsLink() {
        Link link = anna.shares();
        for (int i = 0; i < 5; i++) {
            link.visits("/challenge", Map.of("linkProof", Sealed.random(32))).statusCode(404);
        }
        assertThat(usedOf(link)).isZero();
        link.challenge().statusCode(200);
        link.opens().statusCode(200);
        assertThat(usedOf(link)).isEqualTo(2);
    }

    private static int usedOf(Link link) {
        int used = 0;
        for (Document counter :
                Store.collection("share", "attempts").find(Filters.regex("_id", "^share\\|" + link.id()))) {
            for (Object tries : counter.get("used", Document.class).values()) {
                used += (int) tries;
            }
        }
        return used;
    }
}
