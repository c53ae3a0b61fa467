package org.sealwell.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwell.deploy.Repository;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {
    private static final Path FOLDER = Repository.ROOT.resolve("deploy");

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void isValidByTheSpecification() throws IOException {
        assertThat(schema().validate(compose.root())).isEmpty();
    }

    @Test
    void theSpecificationIsReallyAsked() throws IOException {
        assertThat(schema().validate(ComposeFile.parse("services: {gateway: {imagine: there is no such key}}")
                        .root()))
                .extracting(ValidationMessage::getMessage)
                .anySatisfy(message -> assertThat(message).contains("imagine"));
    }

    @Test
    void keepsEveryRule() {
        assertThat(ComposeRules.broken(compose)).isEmpty();
    }

    @Test
    void startsEveryService() {
        assertThat(compose.services()).containsKeys(Repository.SERVICES.toArray(new String[0]));
    }

    /** Each line breaks one rule of a file that keeps them all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            read_only: true                      | read_only: false                     | gateway can write to its root file system
            cap_drop: [ALL]                      | cap_drop: [NET_RAW]                  | gateway keeps capabilities
            read_only: true                      | read_only: true, cap_add: [SYS_TIME] | gateway is given rights
            no-new-privileges:true               | no-new-privileges:false              | gateway can gain privileges
            "65532:65532"                        | "0:0"                                | gateway runs as root
            mem_limit: 1g                        | cpus: 1                              | gateway takes what memory it likes
            sealwell/gateway:1.0.0               | sealwell/gateway:latest              | gateway has an image without a version: sealwell/gateway:latest
            sealwell/gateway:1.0.0               | sealwell/gateway                     | gateway has an image without a version: sealwell/gateway
            "127.0.0.1:8080:8080"                | "8080:8080"                          | gateway is published beyond this machine: 8080:8080
            mongo: {condition: service_started}  | store: {condition: service_started}  | gateway waits for store, which is not there
            mongo: {condition: service_started}  | mongo: {condition: service_healthy}  | gateway waits for mongo to be healthy, which nobody checks
            secrets: [known]                     | secrets: [unknown]                   | gateway uses unknown of secrets, which is not declared
            SEALWELL_PUBLIC_URL                  | SEALWELL_PUBLIC_URI                  | gateway is told SEALWELL_PUBLIC_URI, which it does not know
            healthcheck: {test: [CMD, ready]}    | labels: {}                           | gateway is not asked whether it is ready
            data:/data                           | date:/data                           | gateway mounts date, which is not there
            ports: []                            | ports: ["127.0.0.1:27017:27017"]     | mongo is published
            """)
    void noticesWhoBreaksARule(String kept, String broken, String told) {
        String confined = """
                read_only: true, cap_drop: [ALL], security_opt: ["no-new-privileges:true"], user: "65532:65532", mem_limit: 1g""";
        String good = """
                services:
                  gateway: {%s, image: sealwell/gateway:1.0.0, healthcheck: {test: [CMD, ready]}, ports: ["127.0.0.1:8080:8080"],
                    depends_on: {mongo: {condition: service_started}}, secrets: [known], networks: [inside],
                    volumes: ["data:/data"], environment: {SEALWELL_PUBLIC_URL: "http://localhost:8080"}}
                  mongo: {read_only: true, cap_drop: [ALL], security_opt: ["no-new-privileges:true"], user: "999:999", mem_limit: 2g,
                    image: mongo:8.0.12, ports: []}
                secrets: {known: {file: known}}
                networks: {inside: {}}
                volumes: {data: {}}
                """.formatted(confined);

        assertThat(ComposeRules.broken(ComposeFile.parse(good))).isEmpty();
        assertThat(good).contains(kept);
        int first = good.indexOf(kept);
        String bad = good.substring(0, first) + broken + good.substring(first + kept.length());
        assertThat(ComposeRules.broken(ComposeFile.parse(bad))).containsExactly(told);
    }

    @Test
    void everyConfigIsAFileOfTheRepository() {
        assertThat(compose.named("configs").values())
                .isNotEmpty()
                .extracting(config -> FOLDER.resolve(config.path("file").asText()))
                .allMatch(Files::isRegularFile);
    }

    @Test
    void everySecretIsMadeByMakeSecretsAndIsNobodyElses(@TempDir Path made) throws IOException, InterruptedException {
        Process making = new ProcessBuilder(
                        FOLDER.resolve("compose/make-secrets").toString(), made.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(making.waitFor()).isZero();
        assertThat(compose.named("secrets").values())
                .isNotEmpty()
                .extracting(secret -> secret.path("file").asText().replace("compose/secrets/", ""))
                .allMatch(file -> Files.isRegularFile(made.resolve(file)));
        assertThat(Files.getPosixFilePermissions(made)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsShownItsOwnSecretsOnly(String service) {
        assertThat(ComposeFile.used(compose.services().get(service), "secrets"))
                .extracting(
                        name -> compose.named("secrets").get(name).path("file").asText())
                .allMatch(file -> file.startsWith("compose/secrets/" + service + "/"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void prometheusAsksEachServiceWhereItsMetricsAre(String service) throws IOException {
        JsonNode jobs = new ObjectMapper()
                .valueToTree(new Yaml().load(Repository.text(FOLDER.resolve("compose/prometheus.yml"))));
        assertThat(jobs.path("scrape_configs"))
                .filteredOn(job -> job.path("job_name").asText().equals(service))
                .extracting(job -> job.at("/static_configs/0/targets/0").asText())
                .containsExactly(service + ":" + managementPort(service));
    }

    /** The class has one argument, and every service listens elsewhere. */
    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsAskedWhetherItIsReadyWhereItTells(String service) throws IOException {
        assertThat(ComposeFile.texts(compose.services().get(service).at("/healthcheck/test")))
                .endsWith("Ready", managementPort(service));
    }

    private static String managementPort(String service) throws IOException {
        Properties application = new Properties();
        try (InputStream properties = Files.newInputStream(
                Repository.ROOT.resolve(service).resolve("src/main/resources/application.properties"))) {
            application.load(properties);
        }
        return application.getProperty("quarkus.management.port");
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream file = ComposeFileTest.class.getResourceAsStream("compose-spec.json")) {
            ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(file);
            // The addresses that it names itself and its dialect by are not quite addresses.
            schema.remove(List.of("$schema", "$id"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        }
    }

    private static Stream<String> services() {
        return Repository.SERVICES.stream();
    }
}
