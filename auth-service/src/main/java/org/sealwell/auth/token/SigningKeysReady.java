package org.sealwell.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without a key nobody can be logged in: the service is not ready before it has one. */
@Readiness
@ApplicationScoped
class SigningKeysReady implements HealthCheck {

    private final SigningKeys keys;

    @Inject
    SigningKeysReady(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing-keys")
                .status(!keys.published().isEmpty())
                .build();
    }
}
