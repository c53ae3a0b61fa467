package org.sealwell.deploy.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwell.deploy.Repository;
import org.sealwell.deploy.configuration.Settings;

/** What we ask of every container, beyond being valid. Each rule says who breaks it. */
final class ComposeRules {

    /** What has a page for people. */
    private static final Set<String> PUBLISHED = Set.of("gateway", "mailpit", "grafana");

    private static final List<String> DECLARED_KINDS = List.of("secrets", "configs", "networks");

    private final ComposeFile file;
    private final List<String> broken = new ArrayList<>();

    private ComposeRules(ComposeFile file) {
        this.file = file;
    }

    static List<String> broken(ComposeFile file) {
        ComposeRules rules = new ComposeRules(file);
        file.services().forEach(rules::ask);
        return List.copyOf(rules.broken);
    }

    private void ask(String name, JsonNode service) {
        isConfined(name, service);
        hasAVersion(name, service);
        publishesOnThisMachineOnly(name, service);
        waitsForWhatIsThere(name, service);
        usesWhatIsDeclared(name, service);
        if (Repository.SERVICES.contains(name)) {
            isToldWhatItKnows(name, service);
            unless(service.has("healthcheck"), name + " is not asked whether it is ready");
        }
    }

    private void isConfined(String name, JsonNode service) {
        unless(service.path("read_only").asBoolean(), name + " can write to its root file system");
        unless(ComposeFile.texts(service.path("cap_drop")).contains("ALL"), name + " keeps capabilities");
        unless(!service.has("cap_add") && !service.path("privileged").asBoolean(), name + " is given rights");
        unless(
                ComposeFile.texts(service.path("security_opt")).contains("no-new-privileges:true"),
                name + " can gain privileges");
        unless(service.path("user").asText().matches("[1-9][0-9]*:[0-9]+"), name + " runs as root");
        unless(service.has("mem_limit"), name + " takes what memory it likes");
    }

    private void hasAVersion(String name, JsonNode service) {
        String image = service.path("image").asText();
        boolean pinned = image.matches(".+:v?[0-9]+\\.[0-9]+\\.[0-9]+") || image.contains(":${SEALWELL_TAG:?");
        unless(pinned && !image.contains("latest"), name + " has an image without a version: " + image);
    }

    private void publishesOnThisMachineOnly(String name, JsonNode service) {
        List<String> ports = ComposeFile.texts(service.path("ports"));
        unless(ports.isEmpty() || PUBLISHED.contains(name), name + " is published");
        for (String port : ports) {
            unless(port.startsWith("127.0.0.1:"), name + " is published beyond this machine: " + port);
        }
    }

    private void waitsForWhatIsThere(String name, JsonNode service) {
        for (String other : ComposeFile.used(service, "depends_on")) {
            JsonNode there = file.services().get(other);
            unless(there != null, name + " waits for " + other + ", which is not there");
            String condition =
                    service.path("depends_on").path(other).path("condition").asText();
            unless(
                    there == null || !condition.equals("service_healthy") || there.has("healthcheck"),
                    name + " waits for " + other + " to be healthy, which nobody checks");
        }
    }

    private void usesWhatIsDeclared(String name, JsonNode service) {
        for (String kind : DECLARED_KINDS) {
            for (String used : ComposeFile.used(service, kind)) {
                unless(
                        file.named(kind).containsKey(used),
                        name + " uses " + used + " of " + kind + ", which is not declared");
            }
        }
        for (String mount : ComposeFile.texts(service.path("volumes"))) {
            String source = mount.substring(0, mount.indexOf(':'));
            boolean there = source.startsWith(".")
                    ? Files.exists(Repository.ROOT.resolve("deploy").resolve(Path.of(source)))
                    : file.named("volumes").containsKey(source);
            unless(there, name + " mounts " + source + ", which is not there");
        }
    }

    private void isToldWhatItKnows(String name, JsonNode service) {
        for (Map.Entry<String, JsonNode> variable : service.path("environment").properties()) {
            unless(
                    Settings.of(name).stream().anyMatch(setting -> setting.isSetBy(variable.getKey())),
                    name + " is told " + variable.getKey() + ", which it does not know");
        }
    }

    private void unless(boolean kept, String what) {
        if (!kept) {
            broken.add(what);
        }
    }
}
