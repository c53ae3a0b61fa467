package org.sealwell.client.beacon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.RetryPolicy;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

class RoundsTest {
    private static final String SIGNATURE = DevelopmentBeacon.signature(7);

    private final List<URI> asked = new ArrayList<>();

    @Test
    void asksTheGatewayForTheChainThatItWasBuiltWith() {
        assertThat(answering(200, round(7, SIGNATURE)).signature(7)).isEqualTo(SIGNATURE);
        assertThat(asked)
                .containsExactly(URI.create(
                        "https://sealwell.example/api/beacon/v1/" + Beacon.DEVELOPMENT.chain() + "/public/7"));
    }

    @Test
    void believesNothingButTheSignature() {
        assertLie(Lie.ENVELOPE_REFUSED, () -> answering(200, round(7, DevelopmentBeacon.signature(6)))
                .signature(7));
        assertLie(Lie.ENVELOPE_REFUSED, () -> answering(200, round(7, "")).signature(7));
        assertLie(
                Lie.MALFORMED_ANSWER, () -> answering(200, round(6, SIGNATURE)).signature(7));
        assertLie(Lie.MALFORMED_ANSWER, () -> answering(200, "{}").signature(7));
    }

    @Test
    void saysWhenARoundComes() {
        String none = "{\"type\":\"urn:sealwell:problem:not-found\"}";
        assertThatThrownBy(() -> answering(404, none).signature(7))
                .isInstanceOfSatisfying(NotYetException.class, notYet -> assertThat(notYet.opensAt())
                        .isEqualTo(Beacon.DEVELOPMENT.timeOf(7)));
        assertThatThrownBy(() -> answering(503, "").signature(7)).isInstanceOf(RefusedException.class);
    }

    private Rounds answering(int status, String body) {
        Api api = new Api(
                URI.create("https://sealwell.example"),
                call -> {
                    asked.add(call.uri());
                    return new HttpAnswer(status, Map.of(), body.getBytes(UTF_8));
                },
                new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1)),
                new SecureRandom(),
                false,
                null);
        return new Rounds(api, Beacon.DEVELOPMENT);
    }

    private static String round(long round, String signature) {
        return "{\"round\":" + round + ",\"signature\":\"" + signature + "\"}";
    }

    private static void assertLie(Lie lie, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                .isEqualTo(lie));
    }
}
