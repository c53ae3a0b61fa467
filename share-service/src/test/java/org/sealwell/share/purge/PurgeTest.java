package org.sealwell.share.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.share.fixture.Refusals.refused;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

@QuarkusTest
class PurgeTest {

    private static final String DELETED = "org.sealwell.auth.AccountDeleted";
    private static final String PURGED = "org.sealwell.share.AccountPurged";

    private final PurgeAccounts purging;
    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    PurgeTest(PurgeAccounts purging, TestClock clock) {
        this.purging = purging;
        this.clock = clock;
    }

    private void deletes() {
        Topic.named("auth.events")
                .tell(
                        UUID.randomUUID().toString(),
                        DELETED,
                        anna.account(),
                        "{\"accountId\":\"" + anna.account() + "\"}");
    }

    private void awaitPurge() {
        Topic.named("share.events").await(told -> anna.account().equals(told.key()) && PURGED.equals(told.type()));
    }

    @Test
    void leavesNothingAndTellsItOnceHoweverOftenTheEventComes() {
        Link live = anna.shares(Link.any().openTo("ben@example.org"));
        live.visits("/codes", java.util.Map.of("linkProof", live.linkProof(), "email", "ben@example.org"));
        Link opened = anna.shares();
        opened.opens().statusCode(200);
        anna.log(opened);
        Link ended = anna.shares();
        anna.revokes(ended).statusCode(204);
        Owner ben = new Owner();
        Link bens = ben.shares();
        deletes();
        deletes();
        awaitPurge();
        assertThat(Topic.named("share.events").about(anna.account(), Duration.ofSeconds(2)).stream()
                        .filter(told -> PURGED.equals(told.type())))
                .hasSize(1);
        for (String collection : List.of("shares", "pieces", "accesses", "verifications")) {
            assertThat(Store.collection("share", collection).countDocuments(Filters.eq("account", anna.account())))
                    .as(collection)
                    .isZero();
        }
        refused(opened.opens(), 404, "not-found");
        bens.opens().statusCode(200);
    }

    @Test
    void sharesNothingForAnAccountThatIsGone() {
        deletes();
        awaitPurge();
        refused(anna.creates(Link.any().creation(anna)), 404, "not-found");
        assertThat(Store.collection("share", "shares").countDocuments(Filters.eq("account", anna.account())))
                .isZero();
    }

    @Test
    void forgetsTheAccountWhenItsLastTokenHasExpired() {
        deletes();
        awaitPurge();
        clock.after(Duration.ofMinutes(16), () -> purging.secondRound().await().atMost(Duration.ofSeconds(10)));
        assertThat(Store.collection("share", "owners").countDocuments(Filters.eq(anna.account())))
                .isZero();
    }

    @Test
    void goesOnAfterPoison() {
        Topic.named("auth.events").tell(UUID.randomUUID().toString(), DELETED, anna.account(), "poison");
        deletes();
        awaitPurge();
        assertThat(Topic.named("auth.events.dlq")
                        .await(told -> anna.account().equals(told.key()))
                        .data())
                .isEqualTo("poison");
    }
}
