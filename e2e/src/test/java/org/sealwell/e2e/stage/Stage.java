package org.sealwell.e2e.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sealwell.local.suite.ClassArchives;
import org.sealwell.local.suite.Listener;
import org.sealwell.local.suite.LocalSuite;
import org.sealwell.local.suite.Service;
import org.sealwell.local.suite.SuiteConfig;

/** The whole suite, started once for all tests of this module, and the people who use it. */
public final class Stage implements AutoCloseable {

    /** What tests that run at the same time must agree about. */
    static final String PARTS = "the suite's processes";

    private final LocalSuite suite;
    private final TraceCollector traces;
    private final Tls tls;
    private final HttpClient http = HttpClient.newHttpClient();

    private Stage(LocalSuite suite, TraceCollector traces, Tls tls) {
        this.suite = suite;
        this.traces = traces;
        this.tls = tls;
    }

    private static Stage start() {
        try {
            Path repository = Path.of("..").toAbsolutePath().normalize();
            Path data = Files.createTempDirectory("sealwell-e2e");
            // All tests come from one address; what they try to exceed is the limits per account.
            SuiteConfig config = SuiteConfig.ephemeral(repository, data)
                    .withArchives(new ClassArchives(repository.resolve("deploy/local/target/cds"), false))
                    .withSetting(Service.AUTH, "SEALWELL_AUTH_LOGIN_TRIES_PER_NETWORK", "100000")
                    .withSetting(Service.AUTH, "SEALWELL_AUTH_REGISTRATION_STARTS_PER_HOUR", "100000")
                    .withSetting(Service.AUTH, "SEALWELL_AUTH_MAILBOX_STARTS_PER_HOUR", "100000")
                    .withSetting(Service.AUTH, "SEALWELL_AUTH_MAILBOX_MAILS_PER_HOUR", "1000")
                    .withSetting(Service.AUTH, "SEALWELL_OUTBOX_SWEEP_EVERY", "1s")
                    .withSetting(Service.GATEWAY, "SEALWELL_GATEWAY_LIMITS_ADDRESS_REQUESTS", "1000000")
                    .withSetting(Service.GATEWAY, "SEALWELL_GATEWAY_LIMITS_ACCOUNT_REQUESTS", "1000000")
                    .withSetting(Service.GATEWAY, "SEALWELL_GATEWAY_LIMITS_SIGN_IN_REQUESTS", "1000000");
            TraceCollector traces = TraceCollector.start();
            Tls tls = Tls.in(data.resolve("tls"));
            return new Stage(LocalSuite.start(tls.between(traced(startingQuickly(config), traces))), traces, tls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * These processes live for minutes: what the second compiler costs them it never gives back. The first has no instructions for SHA-256, so a passcode is
     * stretched less than people's are, to take as long as theirs.
     */
    private static SuiteConfig startingQuickly(SuiteConfig config) {
        SuiteConfig quick = config.withSetting(Service.SHARE, "SEALWELL_SHARE_SMART_PASSCODE_ROUNDS", "100000");
        for (Service service : Service.values()) {
            quick = quick.withSetting(service, "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        }
        return quick;
    }

    private static SuiteConfig traced(SuiteConfig config, TraceCollector traces) {
        SuiteConfig traced = config.withSetting(Service.GATEWAY, "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "1.0");
        for (Service service : Service.values()) {
            traced = traced.withSetting(service, "QUARKUS_OTEL_SDK_DISABLED", "false")
                    .withSetting(service, "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", traces.endpoint())
                    .withSetting(service, "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                    .withSetting(service, "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "500ms");
        }
        return traced;
    }

    /** Where the services send their traces. */
    public TraceCollector traces() {
        return traces;
    }

    /** What is between the gateway and the services. */
    public Tls tls() {
        return tls;
    }

    public LocalSuite suite() {
        return suite;
    }

    /** Somebody new, with an address of their own. */
    public Person person(String name) {
        String suffix = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return new Person(this, name + "-" + suffix + "@example.org");
    }

    /** A client that follows no protocol but HTTP. */
    public RawClient raw() {
        return new RawClient(suite.gateway(), http);
    }

    /** The database behind the services' backs. */
    public Database database() {
        return new Database("mongodb://127.0.0.1:" + suite.ports().of(Listener.MONGO));
    }

    public StolenDisk disk() {
        return new StolenDisk(suite.data());
    }

    @Override
    public void close() throws IOException {
        suite.close();
        traces.close();
    }

    /** {@code @ExtendWith(Stage.Resolver.class)}: gives tests the one stage; it is taken down after the last of them. */
    public static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Stage.class, type -> Stage.start(), Stage.class);
        }
    }
}
