package org.sealwell.local.beacon;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalBeaconTest {
    /** In the middle of round 2. */
    private static final Instant NOW = DevelopmentChain.GENESIS.plusMillis(4_500);

    private static final String CHAIN = "aae7f81aa7ca0e01d980ea017a31fd74d33a7e4ea982847f2a1378ebcc808caa";
    private static final String OF_ROUND_1 =
            "8c4adbd3a79e897cdb86152b0f1974f36d3f13a036f009503d3a59319ad8721c3e9a051d5a842a47fc5ef1734b4fe58e";
    private static final String OF_ROUND_2 =
            "85f35a9774c72c86205cd7fd02fc517c0b788f22e762ea09aacc3b2a2bd7dd177e0da175bcfb9dceda6b6a0cc29cbb0f";

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalBeacon beacon;

    @BeforeEach
    void start() throws Exception {
        beacon = LocalBeacon.start(0, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        beacon.close();
        http.close();
    }

    @Test
    void tellsOfItsChainAsDrandDoes() throws Exception {
        JsonNode info = json(get(CHAIN + "/info"));

        assertThat(LocalBeacon.chain()).isEqualTo(CHAIN);
        assertThat(info.get("hash").asText()).isEqualTo(CHAIN);
        assertThat(info.get("public_key").asText()).hasSize(192).startsWith("91e4bc78b621119664f219aecdd786dd");
        assertThat(info.get("period").asLong()).isEqualTo(3);
        assertThat(info.get("genesis_time").asLong()).isEqualTo(1_767_225_600);
        assertThat(info.get("groupHash").asText())
                .isEqualTo("f85c9a4b61838fbed6310f70e116bbf76d3618bd658e2ce574e7d47456e632dc");
        assertThat(info.get("schemeID").asText()).isEqualTo("bls-unchained-g1-rfc9380");
        assertThat(info.get("metadata").get("beaconID").asText()).isEqualTo("development");
        assertThat(info).hasSize(7);
    }

    @Test
    void signsRoundsThatHaveCome() throws Exception {
        JsonNode first = json(get(CHAIN + "/public/1"));

        assertThat(first.get("round").asLong()).isEqualTo(1);
        assertThat(first.get("signature").asText()).isEqualTo(OF_ROUND_1);
        assertThat(first.get("randomness").asText())
                .isEqualTo("2d00a3cdaf5f1ae0523facd8bb278d220c00d6c2330eca1cdf99f5340869d8b4");
        assertThat(first).hasSize(3);
        assertThat(json(get(CHAIN + "/public/2")).get("signature").asText()).isEqualTo(OF_ROUND_2);
        assertThat(json(get(CHAIN + "/public/latest")).get("signature").asText())
                .isEqualTo(OF_ROUND_2);
    }

    @Test
    void signsNoRoundBeforeItsTime() throws Exception {
        HttpResponse<String> next = get(CHAIN + "/public/3");
        assertThat(next.statusCode()).isEqualTo(425);
        assertThat(next.headers().firstValue("Retry-After")).hasValue("2");

        HttpResponse<String> last = get(CHAIN + "/public/9007199254740991");
        assertThat(last.statusCode()).isEqualTo(425);
        assertThat(last.body()).doesNotContain("signature");
    }

    @Test
    void signsARoundFromItsVeryTimeOn() throws Exception {
        Instant time = DevelopmentChain.timeOf(3);
        try (LocalBeacon then = LocalBeacon.start(0, Clock.fixed(time, ZoneOffset.UTC));
                LocalBeacon before = LocalBeacon.start(0, Clock.fixed(time.minusNanos(1), ZoneOffset.UTC))) {
            assertThat(get(then, CHAIN + "/public/3").statusCode()).isEqualTo(200);
            assertThat(json(get(then, CHAIN + "/public/latest")).get("round").asLong())
                    .isEqualTo(3);
            assertThat(get(before, CHAIN + "/public/3").statusCode()).isEqualTo(425);
            assertThat(get(before, CHAIN + "/public/3").headers().firstValue("Retry-After"))
                    .hasValue("1");
            assertThat(json(get(before, CHAIN + "/public/latest")).get("round").asLong())
                    .isEqualTo(2);
        }
    }

    @Test
    void hasNoLatestRoundBeforeTheFirst() throws Exception {
        Clock early = Clock.fixed(DevelopmentChain.GENESIS.minus(Duration.ofMinutes(1)), ZoneOffset.UTC);
        try (LocalBeacon young = LocalBeacon.start(0, early)) {
            HttpResponse<String> latest = get(young, CHAIN + "/public/latest");
            assertThat(latest.statusCode()).isEqualTo(425);
            assertThat(latest.headers().firstValue("Retry-After")).hasValue("60");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "info",
                "public/1",
                CHAIN,
                CHAIN + "/public/0",
                CHAIN + "/public/-1",
                CHAIN + "/public/01",
                CHAIN + "/public/1/",
                CHAIN + "/public/99999999999999999999",
                CHAIN + "x/public/1",
                "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/info",
                "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/1"
            })
    void knowsNoOtherChainAndNothingThatNeverComes(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD"})
    void isOnlyRead(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(beacon.uri().resolve(CHAIN + "/public/1"))
                .method(method, BodyPublishers.noBody())
                .build();

        HttpResponse<String> refused = http.send(request, ofString());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void keepsNoMoreThanItsBound() {
        SignedRounds rounds = new SignedRounds(2);
        SignedRound first = rounds.of(1);
        rounds.of(2);

        assertThat(rounds.of(1)).isSameAs(first);
        rounds.of(3);
        assertThat(rounds.size()).isEqualTo(2);
        assertThat(rounds.of(1)).isSameAs(first);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(beacon, path);
    }

    private HttpResponse<String> get(LocalBeacon from, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(from.uri().resolve("/" + path)).build(), ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        return new JsonMapper().readTree(answer.body());
    }
}
