package org.sealwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwell.gateway.fixture.Caller;
import org.sealwell.gateway.fixture.FakeServices;

/** What pages of other origins may read: what a link of theirs to open leads to, and nothing else. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class CrossOriginTest extends Caller {

    private static final String LINK = "/api/shares/v1/shl/" + "a".repeat(43);

    private HttpResponse<String> asks(String method, String path) throws Exception {
        return send(request(path)
                .method(method, BodyPublishers.noBody())
                .header("Origin", "https://viewer.example")
                .build());
    }

    private HttpResponse<String> preflights(String path) throws Exception {
        return send(request(path)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://viewer.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .build());
    }

    private static List<String> headers(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream()
                .filter(name -> name.startsWith("access-control-"))
                .toList();
    }

    @Test
    void letsAPageAskForAManifest() throws Exception {
        HttpResponse<String> answer = preflights(LINK);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).hasValue("Content-Type");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    /** Also when the service is away. */
    @Test
    void letsItReadTheAnswerWhateverThatIs() throws Exception {
        for (String path : List.of(LINK + "?recipient=Ben", "/api/shares/v1/shl/files/ticket")) {
            HttpResponse<String> answer = asks("GET", path);
            assertProblem(answer, 503, "service-unavailable");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                    .hasValue("Retry-After");
        }
        assertThat(asks("POST", LINK).headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
    }

    @Test
    void opensNothingElse() throws Exception {
        for (String path : List.of(
                "/",
                "/api/shares/v1/shares",
                "/api/shares/v1/smart-links",
                "/api/shares/v1/shl",
                "/api/shares/v1/shlx/y",
                "/api/shares/v1/shl/../shares",
                "/api/shares/v1/shl/%2e%2e/shares",
                "/api/auth/v1/login/start",
                "/api/openapi.json",
                "/nowhere")) {
            assertThat(headers(asks("GET", path))).as(path).isEmpty();
            assertThat(headers(preflights(path))).as(path).isEmpty();
        }
    }

    @Test
    void takesAwayWhatAServiceSays() throws Exception {
        HttpResponse<String> answer = asks("GET", "/api/vault/v1/open");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(headers(answer)).isEmpty();
    }
}
