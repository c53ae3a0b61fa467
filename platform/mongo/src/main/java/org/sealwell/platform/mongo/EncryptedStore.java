package org.sealwell.platform.mongo;

import com.mongodb.ConnectionString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.safety.Rule;

/** Nobody between a service and its store reads along, or answers in its place. */
@ApplicationScoped
class EncryptedStore implements Rule {

    private final ConnectionString connection;

    @Inject
    EncryptedStore(@ConfigProperty(name = "quarkus.mongodb.connection-string") String connection) {
        this.connection = new ConnectionString(connection);
    }

    @Override
    public String name() {
        return "plain-store";
    }

    @Override
    public List<String> broken() {
        boolean encrypted = Boolean.TRUE.equals(connection.getSslEnabled());
        boolean trusting = Boolean.TRUE.equals(connection.getSslInvalidHostnameAllowed());
        return encrypted && !trusting
                ? List.of()
                : List.of(
                        "QUARKUS_MONGODB_CONNECTION_STRING is without TLS or takes any host's certificate; add tls=true");
    }
}
