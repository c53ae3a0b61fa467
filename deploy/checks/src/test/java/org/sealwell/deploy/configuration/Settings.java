package org.sealwell.deploy.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sealwell.deploy.Repository;

/** What each service can be told: its own settings, those of the platform's libraries, and those of the framework that operators need. */
public final class Settings {

    /** Each service's own interfaces. */
    static final Map<String, List<String>> OWN = Map.of(
            "auth-service", List.of("AuthConfig", "EncryptionConfig"),
            "vault-service", List.of("VaultConfig"),
            "share-service", List.of("ShareConfig"),
            "recovery-service", List.of("RecoveryConfig", "CircleConfig", "CapsuleConfig"),
            "notification-service", List.of("NotificationConfig"),
            "gateway", List.of("GatewayConfig"));

    private static final List<String> EVERY_SERVICE = List.of("SafetyConfig");
    private static final List<String> EVERY_SERVICE_WITH_EVENTS = List.of("OutboxConfig");

    private static final Sources SOURCES = Sources.of(Stream.concat(
                    Repository.SERVICES.stream().map(Repository.ROOT::resolve),
                    Stream.of(Repository.ROOT.resolve("platform")))
            .flatMap(folder -> Repository.files(folder, "Config.java").stream())
            .filter(Settings::isMain)
            .toList());

    private Settings() {}

    /** Those of the service alone, in the order of the code. */
    static List<Group> own(String service) {
        return groups(OWN.getOrDefault(service, List.of()));
    }

    /** Those of the libraries that services share. */
    static List<Group> shared() {
        return groups(Stream.concat(EVERY_SERVICE.stream(), EVERY_SERVICE_WITH_EVENTS.stream())
                .toList());
    }

    /** Everything that a service can be told. */
    public static List<Setting> of(String service) {
        List<Group> groups = new ArrayList<>(own(service));
        groups.addAll(groups(EVERY_SERVICE));
        if (!service.equals("gateway")) {
            groups.addAll(groups(EVERY_SERVICE_WITH_EVENTS));
        }
        return Stream.concat(
                        groups.stream().flatMap(group -> group.settings().stream()),
                        FrameworkSettings.of(service).stream())
                .toList();
    }

    private static List<Group> groups(List<String> names) {
        return names.stream()
                .flatMap(name -> Mapping.of(SOURCES, name).stream())
                .toList();
    }

    private static boolean isMain(Path file) {
        return file.toString().contains("/src/main/java/");
    }
}
