package org.sealwell.deploy.configuration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The framework's settings that an operator of this suite needs; there are a thousand more, which are the framework's own business. */
final class FrameworkSettings {

    private static final List<Listed> ALL = read();

    private FrameworkSettings() {}

    static List<Setting> of(String service) {
        return ALL.stream()
                .filter(listed -> listed.concerns(service))
                .map(Listed::setting)
                .toList();
    }

    static List<Listed> all() {
        return ALL;
    }

    private static List<Listed> read() {
        try (InputStream file = FrameworkSettings.class.getResourceAsStream("framework-settings.yaml")) {
            return List.of(new ObjectMapper(new YAMLFactory()).readValue(file, Listed[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param services all of them when empty */
    record Listed(
            String name, List<String> services, @Nullable String standard, String meaning) {

        boolean concerns(String service) {
            return services == null || services.contains(service);
        }

        Setting setting() {
            return new Setting(name, "String", standard, true, meaning);
        }
    }
}
