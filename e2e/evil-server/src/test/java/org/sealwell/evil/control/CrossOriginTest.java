package org.sealwell.evil.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that run in a browser. */
class CrossOriginTest {
    private static final String REGISTRATIONS = "/api/auth/v1/registrations";

    private final ConformanceKit kit = new ConformanceKit(0);
    private final ControlCall browser = new ControlCall(kit.uri());

    @AfterEach
    void stop() {
        kit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:5173", "http://127.0.0.1:8080", "http://[::1]:3000"})
    void aPageOfThisMachineMayCallTheProtocolAndTheControlApi(String origin) {
        for (String path : new String[] {REGISTRATIONS, "/evil/requests"}) {
            var answer = browser.send("GET", path, "", "Origin", origin);

            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(origin);
            assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                    .contains("ETag, Retry-After, Location");
        }
    }

    @Test
    void aPreflightIsAnsweredAndNotCountedAsARequest() {
        var answer = browser.send(
                "OPTIONS",
                REGISTRATIONS,
                "",
                "Origin",
                "http://localhost:5173",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization, content-type");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, POST, PUT, DELETE");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).contains("authorization, content-type");
        assertThat(kit.server().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://sealwell.example", "http://localhost.evil.example", "null", "not a uri"})
    void aPageFromElsewhereMayNot(String origin) {
        var answer = browser.send("GET", "/evil/requests", "", "Origin", origin);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
