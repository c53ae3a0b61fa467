package org.sealwell.e2e.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that the suite has written: the store, the broker's log, the services' logs. */
public record StolenDisk(Path data) {

    /**
     * Where it can be read what nobody should find.
     *
     * @param secrets each by what it is
     */
    public List<String> whereFound(Map<String, String> secrets) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                secrets.forEach((what, secret) -> {
                    if (contains(bytes, secret)) {
                        found.add(what + " in " + data.relativize(file));
                    }
                });
            }
        }
        return found;
    }

    /** As UTF-8, and as the UTF-16 that Java's serialisation may leave. */
    private static boolean contains(String bytes, String secret) {
        String wide = new String(secret.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        return bytes.contains(secret) || bytes.contains(wide);
    }
}
