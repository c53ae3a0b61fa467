package org.sealwell.deploy.k8s.rule;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwell.deploy.Repository;
import org.sealwell.deploy.configuration.Setting;
import org.sealwell.deploy.configuration.Settings;
import org.sealwell.deploy.k8s.model.Manifests;

/** A service is told all that it needs, and nothing that it would not understand; every file that is meant is there. */
public final class FullConfiguration implements Rule {

    /** Of the JVM, not of a service. */
    private static final String JVM = "JDK_JAVA_OPTIONS";

    private static final Pattern FILE = Pattern.compile("(?:/etc/sealwell|/run/secrets/sealwell)/[\\w./-]+");
    private static final String SECRETS = "${sealwell.secrets.dir:/run/secrets/sealwell}/";

    private static final Map<String, List<Setting>> KNOWN =
            Repository.SERVICES.stream().collect(Collectors.toMap(service -> service, Settings::of));

    /** What a service does not start without in production, beside its own settings: the framework gives it a default, or none. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "every",
                    List.of(
                            "SEALWELL_PUBLIC_URL",
                            "QUARKUS_HTTP_TLS_CONFIGURATION_NAME",
                            "QUARKUS_HTTP_INSECURE_REQUESTS"),
            "gateway", List.of("SEALWELL_GATEWAY_TOKENS_JWKS", "SEALWELL_GATEWAY_TLS_CONFIGURATION_NAME"),
            "events",
                    List.of(
                            "QUARKUS_MONGODB_CONNECTION_STRING",
                            "KAFKA_BOOTSTRAP_SERVERS",
                            "KAFKA_SECURITY_PROTOCOL",
                            "KAFKA_SASL_MECHANISM",
                            "KAFKA_SASL_JAAS_CONFIG"),
            "tokens", List.of("MP_JWT_VERIFY_PUBLICKEY_LOCATION"),
            "notification-service", List.of("QUARKUS_MAILER_HOST", "QUARKUS_MAILER_START_TLS"));

    @Override
    public List<String> broken(Manifests manifests) {
        return Workload.services(manifests).stream()
                .flatMap(workload -> broken(workload, manifests).stream())
                .toList();
    }

    private static List<String> broken(Workload workload, Manifests manifests) {
        String name = workload.name();
        Environment environment = Environment.of(workload, manifests);
        MountedFiles files = MountedFiles.of(workload, manifests);
        Map<String, String> given = given(environment, files);
        List<String> lines = new ArrayList<>();
        environment.missing().forEach(missing -> lines.add("%s: there is no %s".formatted(name, missing)));
        given.keySet().stream()
                .filter(variable -> !isKnown(name, variable))
                .forEach(variable -> lines.add("%s knows no %s".formatted(name, variable)));
        needed(name)
                .filter(variable -> !given.containsKey(variable))
                .forEach(variable -> lines.add("%s needs %s".formatted(name, variable)));
        files.missing(Stream.concat(mentioned(given), secrets(name, given)))
                .forEach(path -> lines.add("%s finds no %s".formatted(name, path)));
        return lines;
    }

    /** Variables, and what is in the files of properties that one of them names. */
    private static Map<String, String> given(Environment environment, MountedFiles files) {
        Map<String, String> given = new TreeMap<>(environment.values());
        Stream.of(given.getOrDefault("QUARKUS_CONFIG_LOCATIONS", "").split(","))
                .map(file -> properties(files.texts().getOrDefault(file, "")))
                .forEach(properties -> properties
                        .stringPropertyNames()
                        .forEach(name -> given.put(variable(name), properties.getProperty(name))));
        return given;
    }

    private static Properties properties(String text) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean isKnown(String service, String variable) {
        return variable.equals(JVM) || KNOWN.get(service).stream().anyMatch(setting -> setting.isSetBy(variable));
    }

    private static Stream<String> needed(String service) {
        Set<String> builtIn = BuiltIn.properties(service).stringPropertyNames();
        Stream<String> own = KNOWN.get(service).stream()
                .filter(setting -> setting.standard() == null && !setting.optional())
                .filter(setting -> !setting.name().contains("<name>") && !builtIn.contains(setting.name()))
                .map(Setting::variable);
        return Stream.of(
                        own,
                        NEEDED.get("every").stream(),
                        NEEDED.getOrDefault(service, List.of()).stream(),
                        (service.equals("gateway") ? List.<String>of() : NEEDED.get("events")).stream(),
                        (Set.of("gateway", "auth-service").contains(service) ? List.<String>of() : NEEDED.get("tokens"))
                                .stream())
                .flatMap(names -> names);
    }

    private static Stream<String> mentioned(Map<String, String> given) {
        return given.values().stream()
                .flatMap(value -> FILE.matcher(value).results().map(MatchResult::group));
    }

    /** Files that are a setting's default. */
    private static Stream<String> secrets(String service, Map<String, String> given) {
        return KNOWN.get(service).stream()
                .filter(setting -> !given.containsKey(setting.variable()))
                .map(setting -> setting.standard() == null ? "" : setting.standard())
                .filter(standard -> standard.startsWith(SECRETS))
                .map(standard -> standard.replace(SECRETS, "/run/secrets/sealwell/"));
    }
}
