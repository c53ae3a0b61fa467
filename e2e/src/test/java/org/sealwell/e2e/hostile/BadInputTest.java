package org.sealwell.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.e2e.stage.RawClient;
import org.sealwell.e2e.stage.RawClient.Answer;
import org.sealwell.e2e.stage.Stage;

/** Requests that no client makes are refused by name, through the gateway too. */
@ExtendWith(Stage.Resolver.class)
class BadInputTest {

    private final RawClient raw;

    BadInputTest(Stage stage) {
        this.raw = stage.raw();
    }

    @Test
    void namesTheMemberThatIsWrong() {
        assertThat(pointer("{\"email\":\"x\"}")).isEqualTo("#/email");
        assertThat(pointer("{\"email\":7}")).isEqualTo("#/email");
        assertThat(pointer("{}")).isEqualTo("#/email");
        assertThat(pointer("{\"email\":\"a@example.org\",\"more\":1}")).isEqualTo("#/more");
        for (String malformed :
                List.of("{\"email\":", "{\"email\":\"a@example.org\",\"email\":\"b@example.org\"}", "{} {}")) {
            assertThat(raw.post("/api/auth/v1/registrations", malformed).problem())
                    .isEqualTo("malformed-request");
        }
        String large = "{\"email\":\"" + "a".repeat(70_000) + "\"}";
        assertThat(raw.post("/api/auth/v1/registrations", large).problem()).isEqualTo("payload-too-large");
        assertThat(raw.send("DELETE", "/api/auth/v1/registrations", null).problem())
                .isEqualTo("method-not-allowed");
        assertThat(raw.get("/api/auth/v1/nothing-here").problem()).isEqualTo("not-found");
        assertThat(raw.get("/q/metrics").status()).isEqualTo(404);
    }

    private String pointer(String body) {
        Answer answer = raw.post("/api/auth/v1/registrations", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        return answer.json().at("/errors/0/pointer").asText();
    }
}
