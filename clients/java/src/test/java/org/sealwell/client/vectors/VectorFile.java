package org.sealwell.client.vectors;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One file of vectors. */
public final class VectorFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String name;
    private final ObjectNode file = MAPPER.createObjectNode();

    VectorFile(String name, String description, String source) {
        this.name = name;
        file.put("description", description).put("source", source).putArray("vectors");
    }

    /** One more vector, to be filled. */
    ObjectNode add(String vectorName, boolean valid) {
        return file.withArray("vectors").addObject().put("name", vectorName).put("valid", valid);
    }

    /** One more vector that must be refused, and why. */
    ObjectNode refused(String vectorName, String reason) {
        return add(vectorName, false).put("reason", reason);
    }

    void write() throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        Files.createDirectories(folder());
        Files.writeString(
                folder().resolve(name + ".json"), MAPPER.writer(printer).writeValueAsString(file) + "\n");
    }

    /** The vectors of a file. */
    public static List<JsonNode> read(String name) {
        try {
            List<JsonNode> vectors = new ArrayList<>();
            MAPPER.readTree(folder().resolve(name + ".json").toFile())
                    .path("vectors")
                    .forEach(vectors::add);
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder, from wherever in the project the tests run. */
    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("contracts"))) {
                return at.resolve("contracts/vectors");
            }
        }
        throw new IllegalStateException("no contracts folder above the working directory");
    }
}
