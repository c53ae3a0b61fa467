package org.sealwell.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwell.contracts.EventSources.Told;

/** The JSON Schemas under {@code schemas/} are those of the event records. */
class EventSchemasTest {

    private static final SchemaGenerator GENERATOR = generator();

    static List<Told> events() {
        return EventSources.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isTheSchemaOfItsRecord(Told told) throws IOException {
        ObjectNode schema = GENERATOR.generateSchema(told.event());
        ObjectNode described = schema.objectNode();
        described.set("$schema", schema.get("$schema"));
        described.put("$id", "urn:sealwell:event:" + told.key());
        described.put("title", told.type()).put("description", told.meaning());
        schema.remove("$schema");
        described.setAll(schema);

        Snapshot.assertUnchanged(Path.of(told.schema()), described);
    }

    @Test
    void hasNoSchemaWithoutAnEvent() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("schemas"))) {
            assertThat(files.map(file -> "schemas/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(
                            events().stream().map(Told::schema).toList());
        }
    }

    /** Every member of a record is always there; readers ignore what they do not know, so nothing more is forbidden. */
    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.without(Option.FLATTENED_ENUMS_FROM_TOSTRING);
        config.forFields().withRequiredCheck(field -> true).withNullableCheck(field -> false);
        return new SchemaGenerator(config.build());
    }
}
