package org.sealwell.share.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

@QuarkusTest
class LimitsTest {

    private static final Limit THREE = new Limit("test", 3, Duration.ofMinutes(10));

    private final Limits limits;
    private final TestClock clock;
    private final String subject = Sealed.id();

    @Inject
    LimitsTest(Limits limits, TestClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    private Optional<Duration> take() {
        return limits.take(THREE, subject).await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void letsExactlyAsManyThroughAsItSaysHoweverManyComeAtOnce() {
        clock.advanceToNext(THREE.window());
        List<Optional<Duration>> taken = Crowd.of(20).does(40, i -> take());
        assertThat(taken.stream().filter(Optional::isEmpty)).hasSize(3);
        assertThat(taken.stream().flatMap(Optional::stream))
                .hasSize(37)
                .allSatisfy(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(THREE.window()));
    }

    @Test
    void beginsAnewWithTheNextWindow() {
        clock.advanceToNext(THREE.window());
        for (int i = 0; i < 3; i++) {
            assertThat(take()).isEmpty();
        }
        assertThat(take()).isPresent();
        clock.advance(THREE.window());
        assertThat(take()).isEmpty();
    }

    /** Somebody who only knows an id, from a log of links perhaps, must not be able to shut out those who have the link. */
    @Test
    void ofAShareAreUsedUpOnlyByThoseWhoHaveItsLink() {
        Owner anna = new Owner();
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
        for (var counter : Store.collection("share", "limits").find(Filters.regex("_id", "^share\\|" + link.id()))) {
            used += counter.getInteger("used");
        }
        return used;
    }
}
