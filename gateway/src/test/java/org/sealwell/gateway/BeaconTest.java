package org.sealwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwell.gateway.fixture.Caller;
import org.sealwell.gateway.fixture.FakeBeacon;
import org.sealwell.gateway.fixture.FakeServices;

/** Rounds of a beacon through the gateway. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class BeaconTest extends Caller {

    private static final String ROUNDS = "/api/beacon/v1/" + FakeBeacon.CHAIN + "/public/";

    @Test
    void passesOnNumberAndSignatureAndNoMore() throws Exception {
        HttpResponse<String> answer = get(ROUNDS + 1000);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()))
                .isEqualTo(new JsonObject().put("round", 1000).put("signature", FakeBeacon.SIGNATURE));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void asksForARoundThatHasComeOnce() throws Exception {
        get(ROUNDS + 2000);
        int before = FakeBeacon.asked();

        assertThat(get(ROUNDS + 2000).statusCode()).isEqualTo(200);
        assertThat(FakeBeacon.asked()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 425})
    void saysWhenToAskAgainForARoundThatHasNotComeAndDoesAskAgain(int round) throws Exception {
        HttpResponse<String> answer = get(ROUNDS + round);
        int before = FakeBeacon.asked();
        get(ROUNDS + round);

        assertProblem(answer, 404, "not-found");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(FakeBeacon.asked()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 7, 9, 10, 11, 12})
    void passesOnNothingThatIsNoRound(int round) throws Exception {
        assertProblem(get(ROUNDS + round), 503, "service-unavailable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/beacon/v1/8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce/public/1",
                "/api/beacon/v1/" + FakeBeacon.CHAIN + "/info",
                "/api/beacon/v1/" + FakeBeacon.CHAIN + "/public/latest",
                "/api/beacon/v1/" + FakeBeacon.CHAIN + "/public/0",
                "/api/beacon/v1/" + FakeBeacon.CHAIN + "/public/01",
                "/api/beacon/v1/" + FakeBeacon.CHAIN + "/public/1%2f..%2f..%2fsecret",
                "/api/beacon/v1/" + FakeBeacon.CHAIN + "/public/1234567890123456"
            })
    void asksForNothingElse(String path) throws Exception {
        int before = FakeBeacon.asked();

        assertProblem(get(path), 404, "not-found");
        assertThat(FakeBeacon.asked()).isEqualTo(before);
    }
}
