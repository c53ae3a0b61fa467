package org.sealwell.share.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Pace;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

/** Whoever may not know of a share learns nothing of it: neither from a refusal's bytes nor from its time. */
@QuarkusTest
class SamenessTest {

    private static final int SAMPLES = 60;

    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    SamenessTest(TestClock clock) {
        this.clock = clock;
    }

    /** Status, headers but the date, and body. */
    private static String whole(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + " " + headers + " " + answer.text();
    }

    private static Map<String, Object> strangersBody(String path, String linkProof) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("linkProof", linkProof);
        switch (path) {
            case "/open" -> body.put("receipt", Sealed.random(32));
            case "/codes" -> body.put("email", "ben@example.org");
            case "/verifications" -> {
                body.put("email", "ben@example.org");
                body.put("code", "12345678");
            }
            default -> {
                // Nothing else is asked.
            }
        }
        return body;
    }

    @Test
    @Tag("row-29")
    void refusesAlikeWhateverTheReason() {
        Link revoked = anna.shares(Link.any().withPassword().openTo("ben@example.org"));
        anna.revokes(revoked).statusCode(204);
        Link usedUp = anna.shares(Link.any().opening(1));
        usedUp.opens().statusCode(200);
        Link expired = anna.shares(Link.any().until(clock.instant().plusSeconds(30)));
        Link foreign = anna.shares(Link.any().withPassword().openTo("ben@example.org"));
        Link locked = anna.shares(Link.any().withPassword());
        for (int i = 0; i < 10; i++) {
            locked.opensWithWrongPassword().statusCode(401);
        }
        clock.advance(Duration.ofMinutes(1));
        for (String path : List.of("/challenge", "/open", "/codes", "/verifications")) {
            String unknown = whole(Link.any().visits(path, strangersBody(path, Sealed.random(32))));
            assertThat(unknown).startsWith("404 ").contains("urn:sealwell:problem:not-found");
            for (Link over : List.of(revoked, usedUp, expired)) {
                assertThat(whole(over.visits(path, strangersBody(path, over.linkProof()))))
                        .isEqualTo(unknown);
                assertThat(whole(over.visits(path, strangersBody(path, Sealed.random(32)))))
                        .isEqualTo(unknown);
            }
            assertThat(whole(foreign.visits(path, strangersBody(path, Sealed.random(32)))))
                    .isEqualTo(unknown);
            assertThat(whole(locked.visits(path, strangersBody(path, Sealed.random(32)))))
                    .isEqualTo(unknown);
        }
    }

    @Test
    void doesNotCountWrongLinksAgainstThePassword() {
        Link link = anna.shares(Link.any().withPassword());
        for (int i = 0; i < 30; i++) {
            link.visits(
                            "/open",
                            Map.of(
                                    "linkProof", Sealed.random(32),
                                    "passwordProof", Sealed.random(32),
                                    "receipt", Sealed.random(32)))
                    .statusCode(404);
        }
        assertThat(anna.sees(link).getInt("wrongPasswords")).isZero();
        link.opensWithPassword().statusCode(200);
    }

    @Test
    @Tag("row-29")
    void takesItsTimeAlikeWhateverTheReason() throws Exception {
        Link there = anna.shares(Link.any().withPassword());
        Link over = anna.shares();
        anna.revokes(over);
        Link nowhere = Link.any();
        Pace.assertEqual(6, 0.15, () -> {
            Pace thereOrNot = new Pace();
            Pace overOrNot = new Pace();
            for (int i = 0; i < SAMPLES; i++) {
                long unknown = asked(nowhere, Sealed.random(32));
                thereOrNot.add(asked(there, Sealed.random(32)), unknown);
                overOrNot.add(asked(over, over.linkProof()), unknown);
            }
            return Map.of("there", thereOrNot, "over", overOrNot);
        });
    }

    private static long asked(Link link, String linkProof) {
        long before = System.nanoTime();
        link.visits("/open", strangersBody("/open", linkProof)).statusCode(404);
        return System.nanoTime() - before;
    }
}
