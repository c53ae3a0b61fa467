package org.sealwell.e2e.stage;

import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.sealwell.local.suite.Listener;
import org.sealwell.local.suite.Service;
import org.sealwell.local.suite.SuiteConfig;

/** TLS between the gateway and the services, by the same variables and files as {@code k8s/base/settings} has it. */
public final class Tls {

    /** What is left of the local suite's list, for what is between the services is as safe as in production. */
    private static final String STILL_ON_ONE_MACHINE =
            "plain-issuer,published-beacon,open-store,plain-store,local-master-key,open-broker,plain-broker,plain-mail";

    private final Path directory;

    private Tls(Path directory) {
        this.directory = directory;
    }

    /** A certificate for this machine, which is an authority of its own. */
    static Tls in(Path directory) throws IOException {
        Files.createDirectories(directory);
        try {
            new CertificateGenerator(directory, true)
                    .generate(new CertificateRequest()
                            .withName("services")
                            .withFormat(Format.PEM)
                            .withSubjectAlternativeName("IP:127.0.0.1"));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("No certificate was made", e);
        }
        Tls tls = new Tls(directory);
        Files.writeString(
                tls.server(),
                "quarkus.tls.server.key-store.pem.0.cert=%s%nquarkus.tls.server.key-store.pem.0.key=%s%n"
                        .formatted(directory.resolve("services.crt"), directory.resolve("services.key")));
        return tls;
    }

    SuiteConfig between(SuiteConfig config) {
        SuiteConfig safe = config;
        for (Service service : Service.values()) {
            safe = safe.withSetting(service, "SEALWELL_SAFETY_ACCEPT", STILL_ON_ONE_MACHINE)
                    .withSetting(service, "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys(config))
                    .withSetting(service, "SMALLRYE_JWT_CLIENT_TLS_CERTIFICATE_PATH", authority());
            if (service != Service.GATEWAY) {
                safe = answering(safe, service);
            }
        }
        return safe.withSetting(Service.GATEWAY, "QUARKUS_TLS_SERVICES_TRUST_STORE_PEM_CERTS", authority())
                .withSetting(Service.GATEWAY, "SEALWELL_GATEWAY_TLS_CONFIGURATION_NAME", "services")
                .withSetting(Service.GATEWAY, "SEALWELL_GATEWAY_TOKENS_JWKS", keys(config));
    }

    private SuiteConfig answering(SuiteConfig config, Service service) {
        return config.withSetting(service, "QUARKUS_CONFIG_LOCATIONS", server().toString())
                .withSetting(service, "QUARKUS_HTTP_TLS_CONFIGURATION_NAME", "server")
                .withSetting(
                        service,
                        "QUARKUS_HTTP_SSL_PORT",
                        Integer.toString(config.ports().of(service.listener())))
                .withSetting(service, "QUARKUS_HTTP_INSECURE_REQUESTS", "disabled")
                .withSetting(
                        Service.GATEWAY,
                        "SEALWELL_GATEWAY_ROUTES_" + service.name() + "_TARGET",
                        address(config, service.listener()));
    }

    private static String keys(SuiteConfig config) {
        return address(config, Listener.AUTH) + "/api/auth/v1/.well-known/jwks.json";
    }

    private static String address(SuiteConfig config, Listener listener) {
        return "https://127.0.0.1:" + config.ports().of(listener);
    }

    private Path server() {
        return directory.resolve("server.properties");
    }

    private String authority() {
        return directory.resolve("services-ca.crt").toString();
    }

    /** A client that trusts the services' authority and no other. */
    public HttpClient client() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream certificate = Files.newInputStream(Path.of(authority()))) {
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
