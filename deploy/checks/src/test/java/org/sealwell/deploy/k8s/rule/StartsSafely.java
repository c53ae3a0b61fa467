package org.sealwell.deploy.k8s.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sealwell.deploy.k8s.model.Manifests;

/** What a service would end with status 78 for, before it is deployed. */
public final class StartsSafely implements Rule {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern ADDRESS = Pattern.compile(
            "SEALWELL_PUBLIC_URL|MP_JWT_VERIFY_PUBLICKEY_LOCATION|SEALWELL_GATEWAY_TOKENS_JWKS|SEALWELL_GATEWAY_ROUTES_.*_TARGET");

    @Override
    public List<String> broken(Manifests manifests) {
        return Workload.services(manifests).stream()
                .flatMap(workload -> broken(
                                workload.name(),
                                Environment.of(workload, manifests).values())
                        .map(line -> workload.name() + line))
                .toList();
    }

    private static Set<String> accepted(Map<String, String> environment) {
        return Set.copyOf(COMMA.splitAsStream(environment.getOrDefault("SEALWELL_SAFETY_ACCEPT", ""))
                .filter(name -> !name.isEmpty())
                .toList());
    }

    private static Stream<String> broken(String service, Map<String, String> environment) {
        Set<String> accepted = accepted(environment);
        return Stream.of(
                        environment.entrySet().stream()
                                .filter(variable ->
                                        ADDRESS.matcher(variable.getKey()).matches())
                                .filter(variable -> !variable.getValue().startsWith("https://"))
                                .map(variable -> " is told a plain address by " + variable.getKey()),
                        complaint(
                                environment.containsKey("KAFKA_BOOTSTRAP_SERVERS")
                                        && !"SASL_SSL".equals(environment.get("KAFKA_SECURITY_PROTOCOL")),
                                " speaks with the broker in plain"),
                        complaint(
                                service.equals("auth-service")
                                        && environment
                                                .getOrDefault("SEALWELL_ENCRYPTION_PROVIDER", "local")
                                                .equals("local")
                                        && !accepted.contains("local-master-key"),
                                " keeps the master key beside itself"),
                        complaint(
                                service.equals("notification-service")
                                        && !"REQUIRED".equals(environment.get("QUARKUS_MAILER_START_TLS"))
                                        && !accepted.contains("plain-mail"),
                                " sends mails in plain"))
                .flatMap(lines -> lines);
    }

    private static Stream<String> complaint(boolean broken, String line) {
        return broken ? Stream.of(line) : Stream.of();
    }
}
