package org.sealwell.platform.testkit;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The document that a running service shows of itself, held against the one in {@code contracts/openapi};
 * {@code -Dsnapshots.update=true} writes it anew.
 */
public final class OpenApiSnapshot {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private OpenApiSnapshot() {}

    /** @param shown {@code /q/openapi?format=json} on the management interface */
    public static void assertUnchanged(String service, URL shown) throws IOException {
        String document = printed(shown);
        Path file = Path.of("..", "contracts", "openapi", service + ".json");
        if (Boolean.getBoolean("snapshots.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, document);
        }
        if (!Files.exists(file) || !Files.readString(file).equals(document)) {
            Path drifted = Path.of("target", "openapi-shown.json");
            Files.writeString(drifted, document);
            throw new AssertionError(file + " is not what the service shows (" + drifted
                    + "); after a wanted change run with -Dsnapshots.update=true");
        }
    }

    /** Members in order of their names: the order in which classes were found says nothing. */
    private static String printed(URL shown) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try (InputStream in = shown.openStream()) {
            return JSON.writer(printer).writeValueAsString(JSON.readValue(in, Map.class)) + "\n";
        }
    }
}
