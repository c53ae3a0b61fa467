package org.sealwell.share.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.share.fixture.Refusals.refused;
import static org.sealwell.share.fixture.Refusals.refusedAt;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.sealed.OpeningKey;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Pace;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Secrets;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.Stored;

@QuarkusTest
class CodeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestClock clock;
    private final Owner anna = new Owner();
    private final String ben = "ben-" + UUID.randomUUID() + "@example.org";
    private Link link;

    @Inject
    CodeTest(TestClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void share() {
        clock.advanceToNext(Duration.ofHours(1));
        link = anna.shares(Link.any().opening(5).openTo(ben));
    }

    private Answer asksCode(String email) {
        return link.visits("/codes", Map.of("linkProof", link.linkProof(), "email", email));
    }

    private Answer shows(String email, String code) {
        return link.visits("/verifications", Map.of("linkProof", link.linkProof(), "email", email, "code", code));
    }

    private Answer opensWith(Link share, String verification) {
        return share.visits(
                "/open",
                Map.of("linkProof", share.linkProof(), "verification", verification, "receipt", Sealed.random(32)));
    }

    private String proves() {
        return shows(ben, codeOf(ben)).statusCode(200).json().getString("verification");
    }

    /** The last that was sent to an address, opened as notification-service does. */
    private static String codeOf(String email) {
        return requested(email, 1).getLast().get("code");
    }

    private static List<Map<String, String>> requested(String email, int least) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<Map<String, String>> found = List.of();
        while (found.size() < least && System.nanoTime() < end) {
            found = Topic.named("mail.requests").all(Duration.ofMillis(300)).stream()
                    .map(CodeTest::parameters)
                    .filter(all -> email.equals(all.get("to")))
                    .toList();
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(least);
        return found;
    }

    private static Map<String, String> parameters(Topic.Told told) {
        try {
            assertThat(told.data()).contains("\"template\":\"share-code\"");
            return OpeningKey.ofJwk(Secrets.mailPrivateJwk())
                    .open(JSON.readTree(told.data()).get("sealedParameters").asText());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void opensToWhoProvesAnAllowedAddress() {
        link.challenge().statusCode(200).body("email", equalTo(true));
        refused(link.opens(), 401, "share-proof-needed").body("needed", equalTo(List.of("email")));
        asksCode(" " + ben.toUpperCase(java.util.Locale.ROOT)).statusCode(202).body(equalTo(""));
        String verification = proves();
        opensWith(link, verification).statusCode(200).body("opensLeft", equalTo(4));
        opensWith(link, verification).statusCode(200).body("opensLeft", equalTo(3));
    }

    @Test
    @Tag("row-29")
    void answersAlikeForAnAddressThatIsNotAllowed() {
        String mallory = "mallory-" + UUID.randomUUID() + "@example.org";
        asksCode(mallory).statusCode(202).body(equalTo(""));
        asksCode(ben).statusCode(202).body(equalTo(""));
        codeOf(ben);
        assertThat(Topic.named("mail.requests").all(Duration.ofSeconds(1)).stream()
                        .map(CodeTest::parameters)
                        .filter(all -> mallory.equals(all.get("to"))))
                .isEmpty();
        refused(shows(mallory, "12345678"), 403, "code-refused");
        refused(shows(ben, wrong(codeOf(ben))), 403, "code-refused");
        refused(shows("nobody-" + UUID.randomUUID() + "@example.org", "12345678"), 403, "code-refused");
    }

    private static String wrong(String code) {
        return code.equals("00000000") ? "00000001" : "00000000";
    }

    @Test
    @Tag("row-29")
    void takesItsTimeAlikeForAnAddressThatIsNotAllowed() throws Exception {
        Pace.assertEqual(6, 0.15, () -> {
            Pace pace = new Pace();
            for (int i = 0; i < 40; i++) {
                String listed = "listed-" + UUID.randomUUID() + "@example.org";
                Link share = anna.shares(Link.any().openTo(listed));
                long before = System.nanoTime();
                share.visits("/codes", Map.of("linkProof", share.linkProof(), "email", listed))
                        .statusCode(202);
                long between = System.nanoTime();
                share.visits("/codes", Map.of("linkProof", share.linkProof(), "email", "un" + listed))
                        .statusCode(202);
                pace.add(between - before, System.nanoTime() - between);
                anna.revokes(share);
            }
            return Map.of("listed", pace);
        });
    }

    @Test
    void takesACodeOnce() {
        asksCode(ben).statusCode(202);
        String code = codeOf(ben);
        List<Integer> statuses = Crowd.of(5).does(5, i -> shows(ben, code).statusCode());
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        refused(shows(ben, code), 403, "code-refused");
    }

    @Test
    @Tag("row-30")
    void refusesEvenTheRightCodeAfterFiveWrongOnes() {
        asksCode(ben).statusCode(202);
        String code = codeOf(ben);
        for (int i = 0; i < 5; i++) {
            refused(shows(ben, wrong(code)), 403, "code-refused");
        }
        refused(shows(ben, code), 403, "code-refused");
    }

    @Test
    void refusesACodeAfterTenMinutes() {
        asksCode(ben).statusCode(202);
        String code = codeOf(ben);
        clock.advance(Duration.ofMinutes(11));
        refused(shows(ben, code), 403, "code-refused");
    }

    @Test
    void sendsThreeCodesAnHourToAnAddressAllowedOrNot() {
        for (String email : List.of(ben, "x" + ben)) {
            for (int i = 0; i < 3; i++) {
                asksCode(email).statusCode(202);
            }
            refused(asksCode(email), 429, "too-many-attempts")
                    .header("Retry-After", org.hamcrest.Matchers.notNullValue());
        }
        assertThat(requested(ben, 3)).hasSize(3);
        clock.advance(Duration.ofHours(1));
        asksCode(ben).statusCode(202);
    }

    @Test
    void takesAVerificationForItsOwnShareAndHalfAnHourOnly() {
        Link other = anna.shares(Link.any().openTo(ben));
        asksCode(ben).statusCode(202);
        String verification = proves();
        refused(opensWith(other, verification), 401, "share-proof-needed");
        String forged = verification.substring(0, 44) + Sealed.random(32);
        refused(opensWith(link, forged), 401, "share-proof-needed").body("needed", equalTo(List.of("email")));
        clock.advance(Duration.ofMinutes(29));
        opensWith(link, verification).statusCode(200);
        clock.advance(Duration.ofMinutes(2));
        refused(opensWith(link, verification), 401, "share-proof-needed");
    }

    /** Whoever has only the link cannot use up the tries for the password. */
    @Test
    @Tag("row-20")
    void doesNotJudgeAPasswordBeforeTheAddressIsProven() {
        Link both = anna.shares(Link.any().withPassword().openTo(ben));
        for (int i = 0; i < 12; i++) {
            refused(both.opensWithWrongPassword(), 401, "share-proof-needed").body("needed", equalTo(List.of("email")));
        }
        refused(both.opens(), 401, "share-proof-needed").body("needed", equalTo(List.of("password", "email")));
        assertThat(anna.sees(both).getInt("wrongPasswords")).isZero();
    }

    @Test
    void keepsAddressAndCodeUnreadable() {
        asksCode(ben).statusCode(202);
        String code = codeOf(ben);
        assertThat(Stored.everything()).doesNotContain(ben).doesNotContain(code);
        Topic.named("mail.requests").all(Duration.ofMillis(300)).forEach(told -> assertThat(told.key() + told.data())
                .doesNotContain(ben));
    }

    @Test
    void refusesWhatIsMissingOrMalformed() {
        refusedAt(link.visits("/codes", Map.of("linkProof", link.linkProof())), "#/email");
        refusedAt(asksCode("no address"), "#/email");
        refusedAt(shows(ben, "1234"), "#/code");
    }
}
