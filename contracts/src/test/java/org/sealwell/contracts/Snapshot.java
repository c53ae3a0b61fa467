package org.sealwell.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is generated from the code; {@code -Dsnapshots.update=true} writes it anew. */
final class Snapshot {

    private static final boolean UPDATE = Boolean.getBoolean("snapshots.update");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Snapshot() {}

    static void assertUnchanged(Path file, JsonNode generated) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        String text = JSON.writer(printer).writeValueAsString(generated) + "\n";
        if (UPDATE) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("generated from the code; after a wanted change run with -Dsnapshots.update=true")
                .exists()
                .content()
                .isEqualTo(text);
    }
}
