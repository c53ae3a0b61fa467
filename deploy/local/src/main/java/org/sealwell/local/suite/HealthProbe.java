package org.sealwell.local.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.sealwell.local.process.Probe;

/** Asks a service itself whether it is ready. */
record HealthProbe(HttpClient http, URI health) implements Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    static HealthProbe of(HttpClient http, String managementUrl) {
        return new HealthProbe(http, URI.create(managementUrl + "/q/health/ready"));
    }

    @Override
    public boolean ready(boolean said) {
        HttpRequest request = HttpRequest.newBuilder(health).timeout(PATIENCE).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
