package org.sealwell.images;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What {@code image.properties} says: of all images, and of one. */
record ImageProperties(Properties properties) {

    static ImageProperties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new ImageProperties(properties);
    }

    String base() {
        return needed("base");
    }

    String user() {
        return needed("user");
    }

    String directory() {
        return needed("directory");
    }

    List<String> entryPoint() {
        return words("entrypoint");
    }

    List<Integer> ports(String service) {
        return words("ports." + service).stream().map(Integer::valueOf).toList();
    }

    Map<String, String> environment(String service) {
        String key = "environment." + service;
        Map<String, String> variables = new LinkedHashMap<>();
        for (String variable : properties.containsKey(key) ? words(key) : List.<String>of()) {
            int equals = variable.indexOf('=');
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return variables;
    }

    /** Labels by the OCI's names. */
    Map<String, String> labels(String service, Origin origin) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("org.opencontainers.image.title", needed("title." + service));
        labels.put("org.opencontainers.image.version", origin.version());
        labels.put("org.opencontainers.image.revision", origin.revision());
        labels.put("org.opencontainers.image.source", origin.source());
        labels.put("org.opencontainers.image.licenses", needed("licenses"));
        return labels;
    }

    private List<String> words(String key) {
        return Arrays.asList(needed(key).strip().split("\\s+", -1));
    }

    private String needed(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("image.properties does not say " + key);
        }
        return value;
    }
}
