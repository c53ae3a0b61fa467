package org.sealwell.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwell.deploy.Repository;

/** What can be said of images without building one. */
class ImagesTest {
    private static final Path FOLDER = Repository.ROOT.resolve("deploy/images");
    private static final String PINNED = "[^@]+:[^@]+@sha256:[0-9a-f]{64}";

    private final Properties image = properties(FOLDER.resolve("image.properties"));
    private final Dockerfile dockerfile = Dockerfile.read(FOLDER.resolve("Dockerfile"));

    @Test
    void everythingPulledIsPinnedByDigest() {
        assertThat(image.getProperty("base")).matches(PINNED);
        assertThat(dockerfile.pulled()).isNotEmpty().allMatch(base -> base.matches(PINNED));
    }

    @Test
    void aTagAloneIsNotPinned() {
        assertThat(Dockerfile.parse("FROM debian:13 AS build\nFROM build\n").pulled())
                .containsExactly("debian:13")
                .noneMatch(base -> base.matches(PINNED));
    }

    @Test
    void bothWaysStartTheSameProgramAsTheSameUserOnTheSameBase() {
        Dockerfile.Stage service = dockerfile.stage("service");

        assertThat(service.base()).isEqualTo(image.getProperty("base"));
        assertThat(service.one("USER")).hasValue(image.getProperty("user"));
        assertThat(service.one("WORKDIR")).hasValue(image.getProperty("directory"));
        assertThat(service.one("ENTRYPOINT")).hasValue(json(words("entrypoint")));
        assertThat(service.one("LABEL").orElseThrow())
                .contains("org.opencontainers.image.licenses=" + image.getProperty("licenses"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void bothWaysMakeTheSameOfAService(String service) {
        Dockerfile.Stage stage = dockerfile.stage(service);

        assertThat(stage.base()).isEqualTo("service");
        assertThat(stage.words("EXPOSE")).isEqualTo(words("ports." + service));
        assertThat(stage.one("LABEL").orElseThrow())
                .isEqualTo("org.opencontainers.image.title=\"" + image.getProperty("title." + service) + "\"");
        assertThat(stage.words("ENV")).isEqualTo(words("environment." + service));
        assertThat(stage.one("COPY")).hasValue("--from=build /image/" + service + "/ /");
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatIsExposedIsWhatTheServiceListensOn(String service) {
        Properties application =
                properties(Repository.ROOT.resolve(service).resolve("src/main/resources/application.properties"));

        assertThat(words("ports." + service))
                .containsExactly(
                        application.getProperty("quarkus.http.port"),
                        "8443",
                        application.getProperty("quarkus.management.port"));
    }

    @Test
    void noImageRunsAsRoot() {
        assertThat(image.getProperty("user")).matches("[1-9][0-9]+:[1-9][0-9]+");
        assertThat(dockerfile.stages())
                .filteredOn(stage -> !stage.name().equals("build"))
                .allSatisfy(stage -> assertThat(stage.one("USER")).isIn(Optional.empty(), Optional.of("65532:65532")));
    }

    @Test
    void theOptionsStartWhatIsInTheImage() {
        List<String> options = Repository.text(FOLDER.resolve("start.options"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(options)
                .contains("-XX:AOTCache=/opt/sealwell/start.aot")
                .last()
                .isEqualTo("-jar /opt/sealwell/quarkus-run.jar");
    }

    private List<String> words(String key) {
        return image.containsKey(key) ? Arrays.asList(image.getProperty(key).split(" ", -1)) : List.of();
    }

    private static String json(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Stream<String> services() {
        return Repository.SERVICES.stream();
    }
}
