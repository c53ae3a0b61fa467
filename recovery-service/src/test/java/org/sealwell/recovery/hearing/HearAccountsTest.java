package org.sealwell.recovery.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.recovery.Owner.phrase;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.recovery.Owner;

@QuarkusTest
class HearAccountsTest {

    private static final String DELETED = "org.sealwell.auth.AccountDeleted";
    private static final String PURGED = "org.sealwell.recovery.AccountPurged";

    private final HearAccounts purging;
    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    HearAccountsTest(HearAccounts purging, TestClock clock) {
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
        Topic.named("recovery.events").await(told -> anna.account().equals(told.key()) && PURGED.equals(told.type()));
    }

    @Test
    void leavesNothingAndTellsItOnceHoweverOftenTheEventComes() {
        anna.stores(phrase()).statusCode(201);
        deletes();
        deletes();
        deletes();
        awaitPurge();
        assertThat(Topic.named("recovery.events").about(anna.account(), Duration.ofSeconds(2)).stream()
                        .filter(told -> PURGED.equals(told.type())))
                .hasSize(1);
        Document left = Objects.requireNonNull(Store.collection("recovery", "plans")
                .find(Filters.eq(anna.account()))
                .first());
        assertThat(left).doesNotContainKey("phrase");
    }

    @Test
    void storesNothingForAnAccountThatIsGone() {
        deletes();
        awaitPurge();
        anna.stores(phrase()).statusCode(404).body("type", equalTo("urn:sealwell:problem:not-found"));
        anna.storesFirst(phrase()).statusCode(404);
        anna.asks().get("/plan").statusCode(404);
    }

    @Test
    void forgetsTheAccountWhenItsLastTokenHasExpired() {
        deletes();
        awaitPurge();
        anna.asks().get("/plan").statusCode(404);
        clock.after(Duration.ofMinutes(16), () -> purging.forget().await().atMost(Duration.ofSeconds(10)));
        assertThat(Store.collection("recovery", "plans").countDocuments(Filters.eq(anna.account())))
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
