package org.sealwell.share.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.share.fixture.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.share.fixture.Limits;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.Stored;

@QuarkusTest
class CreationTest {

    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    CreationTest(TestClock clock) {
        this.clock = clock;
    }

    @Test
    void livesForAWeekAndTellsEverythingUnlessItsOwnerSaysOtherwise() {
        Link link = Link.any();
        Json answer = anna.creates(link.creation(anna))
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/shares/v1/shares/" + link.id()))
                .header("ETag", equalTo("\"1\""))
                .json();
        assertThat(Duration.between(
                        Instant.parse(answer.getString("createdAt")), Instant.parse(answer.getString("expiresAt"))))
                .isEqualTo(Duration.ofDays(7));
        Json seen = anna.sees(link);
        assertThat(seen.getString("state")).isEqualTo("live");
        assertThat(seen.get("maxOpens")).isNull();
        assertThat(seen.getMap("mails")).isEqualTo(Map.of("opened", true, "locked", true, "expired", true));
        assertThat(seen.getString("note")).contains(link.id());
    }

    @Test
    void keepsWhatItsOwnerWants() {
        Instant soon = clock.instant().plus(Duration.ofHours(1)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        Link link = anna.shares(Link.any()
                .until(soon)
                .opening(7)
                .withPassword()
                .openTo("ben@example.org", "carla@example.org")
                .with("mails", Map.of("opened", false, "locked", true, "expired", false)));
        Json seen = anna.sees(link);
        assertThat(seen.getString("expiresAt")).isEqualTo(soon.toString());
        assertThat(seen.getInt("maxOpens")).isEqualTo(7);
        assertThat(seen.getInt("opensLeft")).isEqualTo(7);
        assertThat(seen.getBoolean("password")).isTrue();
        assertThat(seen.getInt("emails")).isEqualTo(2);
        assertThat(seen.getMap("mails")).isEqualTo(Map.of("opened", false, "locked", true, "expired", false));
    }

    @Test
    void answersTheSameBodyAgainTheSame() {
        Map<String, Object> body =
                Link.any().opening(2).withPassword().openTo("ben@example.org").creation(anna);
        String first = anna.creates(body).statusCode(201).text();
        assertThat(anna.creates(body).statusCode(201).text()).isEqualTo(first);
        assertThat(Topic.named("share.events").about(anna.account(), Duration.ofSeconds(1)))
                .hasSize(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameId() {
        Link link = Link.any().opening(2);
        Map<String, Object> body = link.creation(anna);
        anna.creates(body).statusCode(201);
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("maxOpens", 3),
                Map.of("serverHalf", Sealed.random(32)),
                Map.of("content", List.of(Sealed.envelope(600))),
                Map.of("linkProofHash", Sealed.random(32)),
                Map.of("emails", List.of("ben@example.org")))) {
            Map<String, Object> other = new HashMap<>(body);
            other.putAll(change);
            refused(anna.creates(other), 409, "share-conflict");
        }
        link.opens().statusCode(200).body("content", equalTo(link.content()));
    }

    @Test
    void touchesNothingOfAnotherOwnersShareUnderTheSameId() {
        Link link = anna.shares();
        Owner mallory = new Owner();
        Map<String, Object> body = new HashMap<>(link.creation(mallory));
        body.put("content", List.of(Sealed.envelope(900)));
        refused(mallory.creates(body), 409, "share-conflict");
        refused(mallory.creates(link.creation(mallory)), 409, "share-conflict");
        link.opens().statusCode(200).body("content", equalTo(link.content()));
    }

    @Test
    void letsOneOfManyCreationsUnderOneIdWin() {
        Link link = Link.any();
        List<Integer> statuses = Crowd.of(10).does(i -> {
            Map<String, Object> body = new HashMap<>(link.creation(anna));
            body.put("content", List.of(Sealed.envelope(600 + i)));
            return anna.creates(body).statusCode();
        });
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(9);
        assertThat(anna.sees(link).getInt("bytes"))
                .isEqualTo(link.opens()
                        .statusCode(200)
                        .json()
                        .getString("content[0]")
                        .length());
    }

    @Test
    void storesNoAddressAndNoProof() {
        Link link = anna.shares(Link.any().withPassword().openTo("  Ben.Secret@Example.org "));
        String everything = Stored.everything();
        assertThat(everything)
                .doesNotContainIgnoringCase("ben.secret")
                .doesNotContain(link.linkProof())
                .doesNotContain(link.passwordProof());
    }

    @Test
    void tellsThatItExistsAndNothingOfIt() {
        Link link = anna.shares(Link.any().openTo("ben@example.org"));
        Topic.Told told =
                Topic.named("share.events").await(one -> anna.account().equals(one.key()));
        long expiresAt = Instant.parse(anna.sees(link).getString("expiresAt")).getEpochSecond();
        assertThat(told.type()).isEqualTo("org.sealwell.share.ShareCreated");
        assertThat(told.data())
                .isEqualTo("{\"accountId\":\"%s\",\"shareId\":\"%s\",\"bytes\":600,\"expiresAt\":%d}"
                        .formatted(anna.account(), link.id(), expiresAt));
    }

    @Test
    void holdsNoMoreSharesThanTheQuotaHoweverManyComeAtOnce() {
        List<Integer> statuses = Crowd.of(20)
                .does(30, i -> anna.creates(Link.any().creation(anna)).statusCode());
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(Limits.SHARES);
        assertThat(Collections.frequency(statuses, 403)).isEqualTo(30 - Limits.SHARES);
        refused(anna.creates(Link.any().creation(anna)), 403, "share-quota-exceeded")
                .body("quota.shares", equalTo(Limits.SHARES))
                .body("quota.bytes", equalTo(Limits.BYTES));
        new Owner().shares();
    }

    @Test
    void givesTheQuotaBackWhenAShareEnds() {
        List<Link> links =
                IntStream.range(0, Limits.SHARES).mapToObj(i -> anna.shares()).toList();
        refused(anna.creates(Link.any().creation(anna)), 403, "share-quota-exceeded");
        anna.revokes(links.getFirst()).statusCode(204);
        anna.revokes(links.getFirst()).statusCode(204);
        anna.shares();
        refused(anna.creates(Link.any().creation(anna)), 403, "share-quota-exceeded");
    }

    @Test
    void refusesWhatIsMissingMalformedOrOutOfRange() {
        refusedAt("#/shareId", "shareId", Sealed.random(15));
        refusedAt("#/linkProofHash", "linkProofHash", null);
        refusedAt("#/serverHalf", "serverHalf", Sealed.random(31));
        refusedAt("#/content", "content", null);
        refusedAt("#/content", "content", List.of("no envelope"));
        refusedAt("#/content", "content", List.of());
        refusedAt("#/note", "note", Sealed.envelope(4_097));
        refusedAt("#/agree", "agree", null);
        refusedAt("#/maxOpens", "maxOpens", 0);
        refusedAt("#/maxOpens", "maxOpens", 10_001);
        refusedAt("#/expiresAt", "expiresAt", clock.instant().minusSeconds(1).toString());
        refusedAt(
                "#/expiresAt",
                "expiresAt",
                clock.instant().plus(Duration.ofDays(367)).toString());
        refusedAt("#/emails", "emails", List.of());
        refusedAt("#/emails", "emails", Collections.nCopies(21, "ben@example.org"));
        refusedAt("#/label", "label", "in clear");
        refused(anna.creates(Map.of()), 400, "invalid-request");
    }

    /** Whoever holds the server to the floors is held to them as well: a weak password's proof could be guessed at by who has the link. */
    @Test
    void refusesAPasswordThatIsDerivedTooCheaply() {
        for (Map<String, Object> kdf : List.<Map<String, Object>>of(
                Map.of("alg", "argon2id", "m", 1_024, "t", 3, "p", 1),
                Map.of("alg", "pbkdf2-sha256", "rounds", 1_000),
                Map.of("alg", "none"))) {
            refused(
                    anna.creates(Link.any()
                            .with(
                                    "password",
                                    Map.of("salt", Sealed.random(16), "kdf", kdf, "proofHash", Sealed.random(32)))
                            .creation(anna)),
                    400,
                    "invalid-request");
        }
    }

    /** A point that is not on the curve would be found out only when somebody comes. */
    @Test
    void refusesAKeyThatNothingCanBeSealedTo() {
        refusedAt(
                "#/agree",
                "agree",
                Map.of("kty", "EC", "crv", "P-256", "x", Sealed.random(32), "y", Sealed.random(32)));
        refusedAt(
                "#/agree/crv",
                "agree",
                Map.of("kty", "EC", "crv", "P-384", "x", Sealed.random(32), "y", Sealed.random(32)));
    }

    private void refusedAt(String pointer, String member, Object value) {
        Map<String, Object> body = new HashMap<>(Link.any().creation(anna));
        if (value == null) {
            body.remove(member);
        } else {
            body.put(member, value);
        }
        org.sealwell.share.fixture.Refusals.refusedAt(anna.creates(body), pointer);
    }

    @Test
    void refusesWhoHasNoValidToken() {
        for (String token : List.of(
                AccessTokens.expired(anna.account(), "s"), AccessTokens.forged(anna.account(), "s"), "rubbish")) {
            refused(
                    Request.plain()
                            .bearer(token)
                            .body(Link.any().creation(anna))
                            .post(Owner.BASE + "/shares"),
                    401,
                    "unauthenticated");
        }
    }
}
