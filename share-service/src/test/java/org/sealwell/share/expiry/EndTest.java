package org.sealwell.share.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.share.fixture.Refusals.refused;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.Stored;

@QuarkusTest
class EndTest {

    private final SweepShares sweeping;
    private final SweepLeftovers leftovers;
    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    EndTest(SweepShares sweeping, SweepLeftovers leftovers, TestClock clock) {
        this.sweeping = sweeping;
        this.leftovers = leftovers;
        this.clock = clock;
    }

    private void sweep() {
        sweeping.sweep().await().atMost(Duration.ofSeconds(20));
    }

    /** Neither the content nor anything that opens it, or could be guessed at. */
    private static void isATombstone(Link link) {
        Document left = Stored.share(link);
        assertThat(left).doesNotContainKeys("gate", "cleaning");
        assertThat(left.toJson()).doesNotContain(link.serverHalf()).doesNotContain(Link.hash(link.linkProof()));
        assertThat(Stored.pieces(link)).isEmpty();
    }

    private Topic.Told told(String type) {
        return Topic.named("share.events")
                .await(one -> anna.account().equals(one.key()) && one.type().endsWith(type));
    }

    @Test
    void leavesNothingThatOpensItWhenItIsRevoked() {
        Link link = anna.shares(Link.any().withPassword().openTo("ben@example.org"));
        assertThat(Stored.share(link).toJson()).contains(link.serverHalf());
        assertThat(Stored.pieces(link)).hasSize(1);
        new Owner().revokes(link).statusCode(404);
        anna.revokes(link).statusCode(204);
        isATombstone(link);
        refused(link.opensWithPassword(), 404, "not-found");
        Json seen = anna.sees(link);
        assertThat(seen.getString("state")).isEqualTo("revoked");
        assertThat(seen.getString("note")).contains(link.id());
        assertThat(seen.getString("endedAt")).isNotNull();
        assertThat(told("ShareRevoked").data())
                .isEqualTo("{\"accountId\":\"%s\",\"shareId\":\"%s\"}".formatted(anna.account(), link.id()));
    }

    @Test
    void staysRevokedHoweverOftenItIsRevoked() {
        Link link = anna.shares();
        anna.revokes(link).statusCode(204);
        anna.revokes(link).statusCode(204);
        assertThat(Topic.named("share.events").about(anna.account(), Duration.ofSeconds(1)).stream()
                        .filter(one -> one.type().endsWith("ShareRevoked")))
                .hasSize(1);
    }

    @Test
    void isOverAtItsTimeWhetherOrNotItHasBeenSwept() {
        Link link = anna.shares(Link.any().until(clock.instant().plus(Duration.ofMinutes(5))));
        String receipt = Sealed.random(32);
        link.opens(receipt).statusCode(200);
        clock.advance(Duration.ofMinutes(5));
        refused(link.opens(), 404, "not-found");
        refused(link.opens(receipt), 404, "not-found");
        refused(link.challenge(), 404, "not-found");
        assertThat(anna.sees(link).getString("state")).isEqualTo("expired");
        sweep();
        isATombstone(link);
        assertThat(told("ShareExpired").data())
                .isEqualTo("{\"accountId\":\"%s\",\"shareId\":\"%s\",\"opens\":1,\"usedUp\":false,\"wantsMail\":true}"
                        .formatted(anna.account(), link.id()));
        assertThat(anna.log(link)).hasSize(1);
    }

    @Test
    void keepsItsContentForReceiptsTenMinutesAfterTheLastOpening() {
        Link link = anna.shares(Link.any().opening(1));
        String receipt = Sealed.random(32);
        link.opens(receipt).statusCode(200);
        clock.advance(Duration.ofMinutes(9));
        sweep();
        link.opens(receipt).statusCode(200).body("content", equalTo(link.content()));
        clock.advance(Duration.ofMinutes(1));
        sweep();
        isATombstone(link);
        assertThat(anna.sees(link).getString("state")).isEqualTo("used-up");
        assertThat(told("ShareExpired").data()).contains("\"opens\":1,\"usedUp\":true");
    }

    @Test
    void isNotSweptBeforeItsEnd() {
        Link link = anna.shares(
                Link.any().until(clock.instant().plus(Duration.ofMinutes(5))).opening(2));
        link.opens().statusCode(200);
        clock.advance(Duration.ofMinutes(4));
        sweep();
        link.opens().statusCode(200);
    }

    @Test
    void finishesWhatACrashHasBrokenOff() {
        Link link = anna.shares();
        Document piece = Stored.pieces(link).getFirst();
        anna.revokes(link).statusCode(204);
        Store.collection("share", "pieces").insertOne(piece);
        Store.collection("share", "shares")
                .updateOne(Filters.eq(link.id()), new Document("$set", new Document("cleaning", true)));
        sweep();
        isATombstone(link);
    }

    @Test
    void forgetsTombstonesAfterAYear() {
        Link link = anna.shares();
        link.opens().statusCode(200);
        assertThat(anna.log(link)).hasSize(1);
        anna.revokes(link).statusCode(204);
        told("ShareRevoked");
        clock.advance(Duration.ofDays(364));
        sweeping.forget().await().atMost(Duration.ofSeconds(20));
        assertThat(anna.sees(link).getString("state")).isEqualTo("revoked");
        clock.advance(Duration.ofDays(2));
        sweeping.forget().await().atMost(Duration.ofSeconds(20));
        anna.asks().get("/shares/" + link.id()).statusCode(404);
        assertThat(Store.collection("share", "accesses").countDocuments(Filters.eq("share", link.id())))
                .isZero();
    }

    @Test
    void sweepsWhatACreationThatBrokeOffHasLeft() {
        Link kept = anna.shares();
        Link broken = anna.shares();
        Store.collection("share", "shares").deleteOne(Filters.eq(broken.id()));
        clock.advance(Duration.ofMinutes(30));
        leftovers.sweep().await().atMost(Duration.ofSeconds(20));
        assertThat(Stored.pieces(broken)).hasSize(1);
        clock.advance(Duration.ofMinutes(60));
        leftovers.sweep().await().atMost(Duration.ofSeconds(20));
        assertThat(Stored.pieces(broken)).isEmpty();
        assertThat(Stored.pieces(kept)).hasSize(1);
        Document owner = Store.collection("share", "owners")
                .find(Filters.eq(anna.account()))
                .first();
        assertThat(owner).containsEntry("count", 1);
        assertThat(owner.getList("held", Document.class).stream()
                        .map(held -> held.getString("share"))
                        .toList())
                .isEqualTo(List.of(kept.id()));
    }
}
