package org.sealwell.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.buildplan.ContainerBuildPlan;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {

    @TempDir
    Path folder;

    @BeforeEach
    void layOut() throws IOException {
        file("opt/java/bin/java").toFile().setExecutable(true);
        for (String path : List.of(
                "lib/main/a.jar",
                "app/service.jar",
                "quarkus/b.jar",
                "quarkus-run.jar",
                "start.options",
                "start.aot")) {
            file("opt/sealwell/" + path);
        }
    }

    @Test
    void isStartedAsTheUserAndByTheProgramOfTheProperties() throws Exception {
        ContainerBuildPlan plan = plan("auth-service");

        assertThat(plan.getUser()).isEqualTo("65532:65532");
        assertThat(plan.getEntrypoint()).containsExactly("/opt/java/bin/java", "@/opt/sealwell/start.options");
        assertThat(plan.getExposedPorts()).extracting(Object::toString).hasSize(3);
        assertThat(plan.getLabels())
                .containsEntry("org.opencontainers.image.title", "Sealwell auth")
                .containsEntry("org.opencontainers.image.version", "1.2.3")
                .containsEntry("org.opencontainers.image.revision", "abc")
                .containsEntry("org.opencontainers.image.source", "https://git.example.org/sealwell");
    }

    @Test
    void whatSeldomChangesLiesBelowWhatAlwaysDoes() throws Exception {
        assertThat(layers("auth-service"))
                .extracting(FileEntriesLayer::getName)
                .containsExactly("runtime", "libraries", "application", "archive");
    }

    @Test
    void theGatewayCarriesTheWebAppAndIsToldWhereItIs() throws Exception {
        file("opt/sealwell/web/index.html");

        assertThat(layers("gateway")).extracting(FileEntriesLayer::getName).contains("web");
        assertThat(plan("gateway").getEnvironment())
                .containsEntry("SEALWELL_GATEWAY_SITE_DIRECTORY", "/opt/sealwell/web");
    }

    @Test
    void programsCanBeRunAndNothingCanBeWrittenByOthers() throws Exception {
        List<FileEntry> entries = layers("auth-service").stream()
                .flatMap(layer -> layer.getEntries().stream())
                .toList();

        assertThat(permissions(entries, "/opt/java/bin/java")).isEqualTo("755");
        assertThat(permissions(entries, "/opt/sealwell/start.aot")).isEqualTo("644");
    }

    @Test
    void everyFileHasTheTimeThatTheArchiveWasRecordedWith() throws Exception {
        assertThat(layers("auth-service"))
                .flatExtracting(FileEntriesLayer::getEntries)
                .allMatch(entry -> entry.getModificationTime().getEpochSecond() == 1);
    }

    @Test
    void nothingIsPackedOfAServiceThatNobodyDescribed() {
        assertThatThrownBy(() -> plan("billing-service")).hasMessageContaining("ports.billing-service");
    }

    private ContainerBuildPlan plan(String service) throws Exception {
        String[] arguments = {
            "--properties",
            "image.properties",
            "--service",
            service,
            "--folder",
            folder.toString(),
            "--target",
            "tar://image.tar",
            "--version",
            "1.2.3",
            "--revision",
            "abc",
            "--source",
            "https://git.example.org/sealwell"
        };
        return Pack.container(Options.parse(arguments)).toContainerBuildPlan();
    }

    private List<FileEntriesLayer> layers(String service) throws Exception {
        return plan(service).getLayers().stream()
                .map(FileEntriesLayer.class::cast)
                .toList();
    }

    private static String permissions(List<FileEntry> entries, String path) {
        return entries.stream()
                .filter(entry -> entry.getExtractionPath().toString().equals(path))
                .map(entry -> entry.getPermissions().toOctalString())
                .findFirst()
                .orElseThrow();
    }

    private Path file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, path);
    }
}
