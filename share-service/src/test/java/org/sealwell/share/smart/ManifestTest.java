package org.sealwell.share.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.sealwell.share.fixture.Refusals.refused;
import static org.sealwell.share.fixture.Refusals.refusedAt;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.SmartLink;

@QuarkusTest
class ManifestTest {

    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    ManifestTest(TestClock clock) {
        this.clock = clock;
    }

    @Test
    void carriesSmallFilesItself() {
        SmartLink link = SmartLink.any().holding(600, 900).madeBy(anna);
        link.manifest()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", equalTo("no-store"))
                .body("status", equalTo("finalized"))
                .body("files", hasSize(2))
                .body("files[0].contentType", equalTo("application/fhir+json"))
                .body("files[0].embedded", equalTo(link.file(0)))
                .body("files[1].embedded", equalTo(link.file(1)))
                .body("files[1].location", equalTo(null));
    }

    @Test
    void saysWhereFilesAreThatAreLongerThanTheViewerWants() {
        SmartLink link = SmartLink.any().holding(600, 1_300_000, 900).longTerm().madeBy(anna);
        Json manifest = link.manifest(Map.of("recipient", "Dr. Ben", "embeddedLengthMax", 600))
                .statusCode(200)
                .body("status", equalTo("can-change"))
                .json();
        assertThat(manifest.getString("files[0].embedded")).isEqualTo(link.file(0));
        assertThat(manifest.getString("files[1].embedded")).isNull();
        assertThat(manifest.getString("files[1].location"))
                .startsWith("http://127.0.0.1:8080/api/shares/v1/shl/files/");
        SmartLink.at(manifest.getString("files[1].location"))
                .statusCode(200)
                .contentType("application/jose")
                .header("Cache-Control", equalTo("no-store"))
                .body(equalTo(link.file(1)));
        SmartLink.at(manifest.getString("files[2].location")).statusCode(200).body(equalTo(link.file(2)));
        Json all = link.manifest(Map.of("recipient", "Dr. Ben", "embeddedLengthMax", 9_000_000))
                .json();
        assertThat(all.getString("files[1].embedded")).isEqualTo(link.file(1));
    }

    @Test
    void namesLocationsThatNobodyCanMakeUpAndThatLiveForAShortTime() {
        SmartLink link = SmartLink.any().holding(600, 700).madeBy(anna);
        Json manifest = link.manifest(Map.of("recipient", "Dr. Ben", "embeddedLengthMax", 0))
                .json();
        String first = manifest.getString("files[0].location");
        assertThat(first).doesNotContain(link.secret());
        SmartLink.at(first).statusCode(200);
        refused(SmartLink.at(first.replace(link.id() + ".0.", link.id() + ".1.")), 404, "not-found");
        refused(SmartLink.at(first.substring(0, first.length() - 43) + Sealed.random(32)), 404, "not-found");
        refused(SmartLink.at(first.replace(link.id() + ".0.", link.id() + ".0.9")), 404, "not-found");
        refused(SmartLink.at(Locations.PATH + "rubbish"), 404, "not-found");
        Request.plain().head(first.substring(first.indexOf("/api/"))).statusCode(405);
        clock.advance(Duration.ofMinutes(15));
        refused(SmartLink.at(first), 404, "not-found");
    }

    @Test
    void leadsNowhereOnceTheLinkIsRevoked() {
        SmartLink link = SmartLink.any().madeBy(anna);
        String location = link.manifest(Map.of("recipient", "Dr. Ben", "embeddedLengthMax", 0))
                .json()
                .getString("files[0].location");
        anna.revokes(link.id()).statusCode(204);
        refused(SmartLink.at(location), 404, "not-found");
        refused(link.manifest(), 404, "not-found");
    }

    @Test
    void wantsToKnowWhoAsks() {
        SmartLink link = SmartLink.any().madeBy(anna);
        refusedAt(link.manifest(Map.of()), "#/recipient");
        refusedAt(link.manifest(Map.of("recipient", " ")), "#/recipient");
        refusedAt(link.manifest(Map.of("recipient", "x".repeat(201))), "#/recipient");
        refusedAt(link.manifest(Map.of("recipient", "Dr.\nBen")), "#/recipient");
        refusedAt(link.manifest(Map.of("recipient", "Ben", "passcode", "x".repeat(129))), "#/passcode");
        refusedAt(link.manifest(Map.of("recipient", "Ben", "embeddedLengthMax", -1)), "#/embeddedLengthMax");
        assertThat(anna.sees(link).getInt("opens")).isZero();
    }

    @Test
    void ignoresWhatOthersAddToTheirRequests() {
        SmartLink.any()
                .madeBy(anna)
                .manifest(Map.of("recipient", "Ben", "extension", Map.of("a", 1)))
                .statusCode(200);
    }

    @Test
    void answersWithItsOneFileAtOnceWhereItIsDirect() {
        SmartLink link = SmartLink.any().direct().holding(400_000).madeBy(anna);
        link.get("Dr. Ben").statusCode(200).contentType("application/jose").body(equalTo(link.file(0)));
        refused(link.manifest(), 404, "not-found");
        refusedAt(Request.plain().get(link.path()), "recipient");
        Request.plain().head(link.path() + "?recipient=Ben").statusCode(405);
        assertThat(anna.sees(link).getInt("opens")).isEqualTo(1);
        assertThat(anna.log(link.id())).hasSize(1);
        refused(SmartLink.any().madeBy(anna).get("Dr. Ben"), 404, "not-found");
    }

    /** Neither of the two profiles opens by the ways of the other. */
    @Test
    void isNothingToVisitorsOfOtherShares() {
        SmartLink link = SmartLink.any().madeBy(anna);
        for (String act : new String[] {"/open", "/challenge"}) {
            Map<String, Object> body = act.equals("/open")
                    ? Map.of("linkProof", link.secret(), "receipt", Sealed.random(32))
                    : Map.of("linkProof", link.secret());
            refused(anna.sends(body).post("/shares/" + link.id() + act), 404, "not-found");
        }
        anna.asks().get("/shares/" + link.id()).statusCode(404);
        assertThat(anna.asks().get("/shares").json().getList("shares")).isEmpty();
        anna.sends("").post("/shares/" + link.id() + "/unlock").statusCode(404);
    }

    @Test
    @Tag("row-29")
    void refusesWhatIsUnknownExpiredAndRevokedInTheSameWords() {
        String unknown = SmartLink.any().manifest().statusCode(404).text();
        SmartLink revoked = SmartLink.any().withPasscode().madeBy(anna);
        anna.revokes(revoked.id()).statusCode(204);
        assertThat(revoked.manifest().statusCode(404).text()).isEqualTo(unknown);
        assertThat(revoked.manifest(SmartLink.PASSCODE).statusCode(404).text()).isEqualTo(unknown);
        SmartLink expired = SmartLink.any()
                .withPasscode()
                .until(clock.instant().plus(Duration.ofMinutes(5)))
                .madeBy(anna);
        clock.advance(Duration.ofMinutes(5));
        assertThat(expired.manifest().statusCode(404).text()).isEqualTo(unknown);
        assertThat(expired.manifest("wrong").statusCode(404).text()).isEqualTo(unknown);
        assertThat(anna.sees(expired).getString("state")).isEqualTo("expired");
    }
}
