package org.sealwell.e2e.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.e2e.stage.TakesPartsAway;
import org.sealwell.local.suite.Service;

/** A dependency that answers nobody is told from a process that is dead: the one takes a service out of turn, only the other restarts it. */
@ExtendWith(Stage.Resolver.class)
@TakesPartsAway
class ProbesTest {

    private static final int UP = 200;
    private static final int DOWN = 503;

    private final Stage stage;

    ProbesTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aStoreThatHangsMakesAServiceUnreadyAndNotDead() throws IOException, InterruptedException {
        assertThat(status("ready")).isEqualTo(UP);
        signal("STOP");
        try {
            assertThat(status("ready")).isEqualTo(DOWN);
            assertThat(status("live")).isEqualTo(UP);
        } finally {
            signal("CONT");
        }
        stage.suite().awaitReady("vault-service");
        assertThat(status("ready")).isEqualTo(UP);
    }

    /** The process stands still, with its socket open: nothing is refused, and nothing comes. */
    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(
                        "kill", "-" + name, Long.toString(stage.suite().pid("store")))
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private int status(String probe) throws IOException, InterruptedException {
        URI address = URI.create(stage.suite().ports().url(Service.VAULT.management()) + "/q/health/" + probe);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        // As the kubelet asks.
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
