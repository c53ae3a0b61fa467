package org.sealwell.platform.mongo;

import com.mongodb.ConnectionString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.safety.Rule;

/** The store asks who comes. The credentials are in the connection string, since the driver's key vault knows nothing else. */
@ApplicationScoped
class GuardedStore implements Rule {

    private final ConnectionString connection;

    @Inject
    GuardedStore(@ConfigProperty(name = "quarkus.mongodb.connection-string") String connection) {
        this.connection = new ConnectionString(connection);
    }

    @Override
    public String name() {
        return "open-store";
    }

    @Override
    public List<String> broken() {
        return connection.getCredential() != null
                ? List.of()
                : List.of("QUARKUS_MONGODB_CONNECTION_STRING names no user; "
                        + "add one, mongodb://user:password@... or authMechanism=MONGODB-X509");
    }
}
