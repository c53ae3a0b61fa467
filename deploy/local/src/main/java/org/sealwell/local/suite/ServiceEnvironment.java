package org.sealwell.local.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sealwell.local.beacon.LocalBeacon;

/** What each service is told about the others, as environment variables. */
record ServiceEnvironment(SuiteConfig config) {

    /** What is safe where nothing leaves the machine, and nowhere else. */
    private static final String SAFE_ON_ONE_MACHINE = "plain-issuer,plain-keys,plain-services,published-beacon,"
            + "open-store,plain-store,local-master-key,open-broker,plain-broker,plain-mail";

    Map<String, String> of(Service service, Path secrets) {
        Map<String, String> environment = new HashMap<>();
        listening(environment, service);
        neighbours(environment);
        identity(environment);
        environment.put("SEALWELL_SECRETS_DIR", secrets.toString());
        environment.put("SEALWELL_SAFETY_ACCEPT", SAFE_ON_ONE_MACHINE);
        // The C library would keep eight heaps a processor, each with holes of its own.
        environment.put("MALLOC_ARENA_MAX", "1");
        // Two processors are shared by seven processes. With one loop each, no answer waits for another of its process
        // to be woken.
        environment.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", "1");
        if (service == Service.RECOVERY) {
            shortWaits(environment);
        }
        if (service == Service.GATEWAY) {
            routes(environment);
            beacon(environment);
            webApp(environment);
        }
        environment.putAll(config.settings().getOrDefault(service.folder(), Map.of()));
        return environment;
    }

    /** Whoever tries things out does not wait for a day. What an owner does not choose stays as it is in production. */
    private static void shortWaits(Map<String, String> environment) {
        environment.put("SEALWELL_RECOVERY_CAPSULE_SHORTEST", "1s");
        environment.put("SEALWELL_RECOVERY_GUARDIANS_SWEEP", "1s");
    }

    private void listening(Map<String, String> environment, Service service) {
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", port(service.listener()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", port(service.management()));
        // People read these logs; JSON is for machines.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    }

    private void neighbours(Map<String, String> environment) {
        environment.put("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:" + port(Listener.MONGO));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port(Listener.KAFKA));
        // Events come at once all the same. Asking for them twice a second takes a twentieth of a processor when there
        // are none; but whoever stops waits for the answer, topic by topic.
        environment.put("KAFKA_FETCH_MAX_WAIT_MS", "2000");
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", port(Listener.SMTP));
    }

    private void identity(Map<String, String> environment) {
        String publicUrl = config.ports().url(Listener.GATEWAY);
        environment.put("SEALWELL_PUBLIC_URL", publicUrl);
        environment.put("MP_JWT_VERIFY_ISSUER", publicUrl);
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", jwks());
    }

    private void routes(Map<String, String> environment) {
        for (Service service : Service.all()) {
            routeName(service).ifPresent(name -> {
                String variable = "SEALWELL_GATEWAY_ROUTES_" + name;
                environment.put(variable + "_TARGET", config.ports().url(service.listener()));
                environment.put(
                        variable + "_OPENAPI", config.ports().url(service.management()) + "/q/openapi?format=json");
            });
        }
        environment.put("SEALWELL_GATEWAY_TOKENS_JWKS", jwks());
    }

    private void beacon(Map<String, String> environment) {
        environment.put("SEALWELL_GATEWAY_BEACON_URL", config.ports().url(Listener.BEACON));
        environment.put("SEALWELL_GATEWAY_BEACON_CHAINS", LocalBeacon.chain());
    }

    /** Without it the gateway says that there is none. */
    private void webApp(Map<String, String> environment) {
        Path built = config.repository().resolve("clients/web/dist").toAbsolutePath();
        if (Files.exists(built.resolve("index.html"))) {
            environment.put("SEALWELL_GATEWAY_SITE_DIRECTORY", built.toString());
        }
    }

    private static Optional<String> routeName(Service service) {
        return switch (service) {
            case AUTH, VAULT, SHARE, RECOVERY, NOTIFICATION -> Optional.of(service.name());
            case GATEWAY -> Optional.empty();
        };
    }

    private String jwks() {
        return config.ports().url(Listener.AUTH) + "/api/auth/v1/.well-known/jwks.json";
    }

    private String port(Listener listener) {
        return Integer.toString(config.ports().of(listener));
    }
}
