package org.sealwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sealwell.gateway.fixture.Caller;
import org.sealwell.gateway.fixture.FakeServices;

/** Services that are dead, silent, or die in the middle of an answer. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class AbsentServicesTest extends Caller {

    @Test
    void saysSoWhenAServiceIsAway() throws Exception {
        HttpResponse<String> answer = get("/api/recovery/v1/plan");

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void answersFastForADeadService() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertProblem(get("/api/recovery/v1/plan"), 503, "service-unavailable");
        }
        long begin = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            assertProblem(get("/api/recovery/v1/plan"), 503, "service-unavailable");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(get("/api/vault/v1/items").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotWaitForeverForAnAnswer() throws Exception {
        assertProblem(get("/api/vault/v1/silent"), 504, "gateway-timeout");
    }

    @Test
    void neverPassesHalfAnAnswerOffAsAWholeOne() {
        assertThatThrownBy(() -> get("/api/vault/v1/broken")).isInstanceOf(IOException.class);
    }
}
