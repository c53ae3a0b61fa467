package org.sealwell.gateway.limit;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwell.gateway.fixture.FakeServices;
import org.sealwell.gateway.fixture.Tokens;

/** The tests speak as a trusted proxy, which lets each of them have addresses of its own. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestProfile(RateLimitTest.BehindAProxy.class)
class RateLimitTest {
    private static final String PLACE = "/api/vault/v1/items";

    public static class BehindAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sealwell.gateway.trusted-proxies", "127.0.0.0/8",
                    "sealwell.gateway.limits.address.requests", "30",
                    "sealwell.gateway.limits.address.per", "1H",
                    "sealwell.gateway.limits.sign-in.requests", "5",
                    "sealwell.gateway.limits.sign-in.per", "1H",
                    "sealwell.gateway.limits.account.requests", "10",
                    "sealwell.gateway.limits.account.per", "1H");
        }
    }

    @TestHTTPResource
    URI gateway;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void limitsAnAddressAndNoOther() throws Exception {
        repeat(30, () -> assertThat(ask(PLACE, "10.0.0.1", "").statusCode()).isEqualTo(200));

        HttpResponse<String> refused = ask(PLACE, "10.0.0.1", "");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("urn:sealwell:problem:too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 121));
        assertThat(ask(PLACE, "10.0.0.2", "").statusCode()).isEqualTo(200);
    }

    @Test
    void isTighterWhereGuessingWouldPay() throws Exception {
        repeat(5, () -> assertThat(
                        ask("/api/auth/v1/login/start", "10.0.1.1", "").statusCode())
                .isEqualTo(200));

        assertThat(ask("/api/auth/v1/login/start", "10.0.1.1", "").statusCode()).isEqualTo(429);
        assertThat(ask("/api/auth/v1/registrations", "10.0.1.1", "").statusCode())
                .isEqualTo(429);
        assertThat(ask("/api/auth/v1/sessions", "10.0.1.1", "").statusCode()).isEqualTo(200);
    }

    @Test
    void isTighterForWhoSaysThatTheyHaveLostTheirPassword() throws Exception {
        List<String> asked = List.of(
                "/api/recovery/v1/phrase/openings",
                "/api/recovery/v1/kit/openings",
                "/api/auth/v1/recovery/keyring",
                "/api/auth/v1/credentials/reset",
                "/api/auth/v1/credentials/reset/objections");
        for (String path : asked) {
            assertThat(ask(path, "10.0.6.1", "").statusCode()).isNotEqualTo(429);
        }

        assertThat(ask(asked.getFirst(), "10.0.6.1", "").statusCode()).isEqualTo(429);
        assertThat(ask("/api/auth/v1/credentials/change", "10.0.6.1", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void limitsAnAccountWhereverItIsUsedFrom() throws Exception {
        String token = Tokens.real("anna");
        for (int i = 0; i < 10; i++) {
            assertThat(ask(PLACE, "10.0.2." + i, token).statusCode()).isEqualTo(200);
        }

        assertThat(ask(PLACE, "10.0.2.99", token).statusCode()).isEqualTo(429);
        assertThat(ask(PLACE, "10.0.2.99", Tokens.real("anna")).statusCode()).isEqualTo(429);
        assertThat(ask(PLACE, "10.0.2.99", Tokens.real("ben")).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodySpendAnothersBudgetWithAForgedToken() throws Exception {
        repeat(15, () -> assertThat(
                        ask(PLACE, "10.0.3.1", Tokens.forged("carla")).statusCode())
                .isEqualTo(200));
        repeat(10, () -> assertThat(
                        ask(PLACE, "10.0.3.2", Tokens.expired("carla")).statusCode())
                .isEqualTo(200));

        repeat(10, () -> assertThat(ask(PLACE, "10.0.3.3", Tokens.real("carla")).statusCode())
                .isEqualTo(200));
        assertThat(ask(PLACE, "10.0.3.3", Tokens.real("carla")).statusCode()).isEqualTo(429);
    }

    @Test
    void countsAForgedTokenAgainstItsAddress() throws Exception {
        repeat(30, () -> assertThat(
                        ask(PLACE, "10.0.4.1", Tokens.forged("dora")).statusCode())
                .isEqualTo(200));

        assertThat(ask(PLACE, "10.0.4.1", Tokens.forged("dora")).statusCode()).isEqualTo(429);
    }

    @Test
    void isNotFooledByAnAddressThatTheCallerMadeUp() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(ask(PLACE, "1.2.3." + i + ", 10.0.5.1", "").statusCode()).isEqualTo(200);
        }

        assertThat(ask(PLACE, "1.2.3.99, 10.0.5.1", "").statusCode()).isEqualTo(429);
    }

    @Test
    void believesATrustedProxyAboutTls() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/"))
                .header("X-Forwarded-Proto", "https")
                .build();

        assertThat(http.send(request, ofString()).headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=63072000; includeSubDomains");
    }

    private HttpResponse<String> ask(String path, String forwardedFor, String token) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).header("X-Forwarded-For", forwardedFor);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), ofString());
    }

    private static void repeat(int times, Step step) throws Exception {
        for (int i = 0; i < times; i++) {
            step.run();
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
